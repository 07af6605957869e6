package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.hub.matching.ChangedRecord;
import fr.aiguillage.hub.matching.Clusters;
import fr.aiguillage.hub.matching.CurrentEngine;
import fr.aiguillage.hub.store.HeldRecord;
import fr.aiguillage.hub.store.Outcome;
import fr.aiguillage.hub.store.RecordStore;
import fr.aiguillage.hub.store.RecordWrite;
import fr.aiguillage.hub.store.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the records that changed and marks all that were heard of as seen. */
@Component
class WriteRecords {

    private static final long[] NONE = {};

    private final RecordStore records;
    private final MatchingEngine engine;

    WriteRecords(RecordStore records, MatchingEngine engine) {
        this.records = records;
        this.engine = engine;
    }

    /** Writes what matching cannot know by itself; the rest is told, for {@link #writeNew}. */
    WrittenRecords write(FeedId feed, SystemId system, JudgedBatch batch) {
        Collection<RecordHistory> histories = batch.changed();
        List<RecordWrite> rows = histories.stream().map(this::row).toList();
        Map<String, Long> ids = ids(feed, system, rows);
        Map<Long, RecordWrite> atOnce = new LinkedHashMap<>();
        Map<Long, RecordWrite> unwritten = new LinkedHashMap<>();
        List<ChangedRecord> changed = new ArrayList<>();
        int i = 0;
        for (RecordHistory history : histories) {
            RecordWrite row = rows.get(i);
            ChangedRecord record = changed(system, history, row, Objects.requireNonNull(ids.get(row.remoteId())));
            changed.add(record);
            if (row.isNew()) {
                (record.isWrittenAfterwards() ? unwritten : atOnce).put(record.id(), row);
            }
            i++;
        }
        records.insert(system, feed, atOnce, Map.of(), epoch());
        see(feed, batch, ids);
        return new WrittenRecords(changed, unwritten);
    }

    /** Writes the new records under the id of their opportunity. */
    void writeNew(FeedId feed, SystemId system, WrittenRecords written, Clusters clusters) {
        Map<Long, UUID> hubIds = new HashMap<>();
        clusters.clusters()
                .forEach(cluster -> cluster.members().forEach(member -> hubIds.put(member.id(), cluster.hubId())));
        records.insert(system, feed, written.unwritten(), hubIds, epoch());
    }

    /** Those of the store, and new ones for new records. */
    private Map<String, Long> ids(FeedId feed, SystemId system, List<RecordWrite> rows) {
        Map<String, Long> ids = records.update(
                system, feed, rows.stream().filter(row -> !row.isNew()).toList(), epoch());
        List<RecordWrite> founded = rows.stream().filter(RecordWrite::isNew).toList();
        List<Long> reserved = records.reserve(founded.size());
        for (int i = 0; i < reserved.size(); i++) {
            ids.put(founded.get(i).remoteId(), reserved.get(i));
        }
        return ids;
    }

    private int epoch() {
        return engine instanceof CurrentEngine current ? current.epoch() : 0;
    }

    private RecordWrite row(RecordHistory history) {
        Wish.Publish content = history.content();
        if (content == null) {
            return history.write(null, NONE);
        }
        // Keys are made by the epoch in force, which the writer's lock holds still.
        return history.write(engine.encode(content.fingerprint()), engine.blockingKeys(content.fingerprint()));
    }

    private static ChangedRecord changed(SystemId system, RecordHistory history, RecordWrite row, long id) {
        HeldRecord held = history.held();
        Wish.Publish content = history.content();
        return new ChangedRecord(
                id,
                new RecordKey(system, row.remoteId()),
                row.state(),
                row.hubId(),
                held == null,
                content == null
                        ? null
                        : new ChangedRecord.Content(
                                content.canonical(), content.fingerprint(), Objects.requireNonNull(row.matchKeys())));
    }

    /** A refused record counts as seen too: its absence from the accepted ones must not withdraw the good one. */
    private void see(FeedId feed, JudgedBatch batch, Map<String, Long> ids) {
        Map<Long, Sighting> sightings = new TreeMap<>();
        Set<Long> founded = new HashSet<>();
        for (Judged message : batch.fresh()) {
            RecordHistory history = message.history();
            if (history == null || !history.exists()) {
                continue;
            }
            HeldRecord held = history.held();
            Long id = held == null
                    ? ids.get(Objects.requireNonNull(message.intake().remoteId()))
                    : (Long) held.id();
            if (id != null) {
                sightings.merge(id, sighting(id, message, history), WriteRecords::later);
                if (held == null) {
                    founded.add(id);
                }
            }
        }
        sightings.values().removeIf(sighting -> founded.contains(sighting.recordId()) && !sighting.tells());
        records.see(feed, sightings.values());
    }

    private static Sighting sighting(long id, Judged message, RecordHistory history) {
        Long run = message.intake().runId();
        boolean stale = message.outcome().filter(Outcome.STALE::equals).isPresent();
        Wish.Publish told = !stale && message.intake().wish() instanceof Wish.Publish publish ? publish : null;
        return new Sighting(
                id,
                run == null ? 0 : run,
                told != null,
                told == null ? null : told.expiresAt(),
                history.version(),
                history.updatedAt());
    }

    private static Sighting later(Sighting before, Sighting after) {
        Sighting told = after.renews() ? after : before;
        return new Sighting(
                after.recordId(),
                Math.max(before.run(), after.run()),
                told.renews(),
                told.expiresAt(),
                after.version(),
                after.updatedAt());
    }
}
