package fr.aiguillage.hub.run;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.SnapshotMode;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.store.RecordState;
import fr.aiguillage.hub.store.RecordStore;
import fr.aiguillage.hub.store.RunRow;
import fr.aiguillage.hub.store.RunState;
import fr.aiguillage.hub.store.RunStore;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides what the absence of records from a run means. Absence withdraws only when the snapshot is whole: a run with a
 * record that nobody could identify, one that brought less than announced, an empty one and one that shrank beyond the
 * feed's limit withdraw nothing by themselves.
 */
@Component
public class CloseSnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(CloseSnapshot.class);

    private final RunStore runs;
    private final RecordStore records;
    private final EndRecords endRecords;
    private final OneWriter writer;
    private final FeedTable feeds;

    public CloseSnapshot(RunStore runs, RecordStore records, EndRecords endRecords, OneWriter writer, FeedTable feeds) {
        this.runs = runs;
        this.records = records;
        this.endRecords = endRecords;
        this.writer = writer;
        this.feeds = feeds;
    }

    /** Closes a run whose records are all taken in. Within a transaction. */
    public void close(RunRow run) {
        FeedId feed = new FeedId(run.feed());
        SnapshotMode mode = feeds.find(feed).map(FeedDefinition::snapshot).orElse(SnapshotMode.INCREMENTAL);
        if (mode == SnapshotMode.INCREMENTAL) {
            runs.end(run.id(), RunState.COMPLETE, null);
            return;
        }
        if (run.announced() != null && !run.announced().equals(run.sent())) {
            end(run, RunState.FAILED, "announced " + run.announced() + " records, brought " + run.sent());
            return;
        }
        // The lock comes first: what is counted here must not change before it is withdrawn.
        writer.enter();
        List<Long> absent = records.absent(feed, run.id());
        if (run.unidentified() > 0) {
            runs.absences(run.id(), absent.size(), 0);
            runs.end(run.id(), RunState.COMPLETE, run.unidentified() + " records without identity: none withdrawn");
            LOG.atWarn()
                    .addKeyValue("event", "RUN_WITHDREW_NOTHING")
                    .addKeyValue("feed", run.feed())
                    .addKeyValue("run", run.id())
                    .addKeyValue("unidentified", run.unidentified())
                    .addKeyValue("absent", absent.size())
                    .log(
                            "event=RUN_WITHDREW_NOTHING feed={} run={} unidentified={} absent={}: any of these may be one"
                                    + " of the absent; mend their mapping or ask the source, see"
                                    + " /api/v1/quarantine?feed={}",
                            run.feed(),
                            run.id(),
                            run.unidentified(),
                            absent.size(),
                            run.feed());
            return;
        }
        double limit =
                feeds.find(feed).map(FeedDefinition::withdrawalLimit).orElse(FeedDefinition.DEFAULT_WITHDRAWAL_LIMIT);
        long published = records.published(feed);
        boolean empty = Objects.requireNonNullElse(run.sent(), 0L) == 0;
        if (!absent.isEmpty() && (empty || absent.size() > limit * published)) {
            runs.absences(run.id(), absent.size(), 0);
            end(run, RunState.HELD, "would withdraw " + absent.size() + " of " + published + ", limit " + limit);
            return;
        }
        withdraw(run, absent);
    }

    private void end(RunRow run, RunState state, String reason) {
        LOG.atWarn()
                .addKeyValue("event", "RUN_" + state)
                .addKeyValue("feed", run.feed())
                .addKeyValue("run", run.id())
                .log("event=RUN_{} feed={} run={} reason={}", state, run.feed(), run.id(), reason);
        runs.end(run.id(), state, reason);
    }

    /** Withdraws what a run did not bring, whatever its share. Within a transaction. */
    public void withdraw(RunRow run) {
        writer.enter();
        withdraw(run, records.absent(new FeedId(run.feed()), run.id()));
    }

    private void withdraw(RunRow run, List<Long> absent) {
        endRecords.end(absent, RecordState.WITHDRAWN);
        runs.absences(run.id(), absent.size(), absent.size());
        runs.end(run.id(), RunState.COMPLETE, null);
    }
}
