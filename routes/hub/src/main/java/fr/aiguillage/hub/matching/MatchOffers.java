package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.RecordState;
import fr.aiguillage.hub.store.RecordStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out which opportunity each changed record belongs to. Everything connected to a change is decided again from
 * the stored records and edges, so that the result does not depend on the order in which they came.
 */
@Component
public class MatchOffers {

    private final FindEdges findEdges;
    private final ReadMembers readMembers;
    private final MatchingEngine engine;
    private final MatchStore matches;
    private final OfferStore offers;
    private final RecordStore records;

    public MatchOffers(
            FindEdges findEdges,
            ReadMembers readMembers,
            MatchingEngine engine,
            MatchStore matches,
            OfferStore offers,
            RecordStore records) {
        this.findEdges = findEdges;
        this.readMembers = readMembers;
        this.engine = engine;
        this.matches = matches;
        this.offers = offers;
        this.records = records;
    }

    /**
     * The opportunities touched by the changes. The hub ids of the records that the store has are written, the offers are
     * not.
     */
    public Clusters match(List<ChangedRecord> changed) {
        if (engine instanceof CurrentEngine current) {
            // Not every writer enters by the door that does so.
            current.refresh();
            current.grow((int) changed.stream().filter(ChangedRecord::isNew).count());
        }
        Set<Long> connected = findEdges.find(changed);
        Set<Long> seeds = new HashSet<>(connected);
        Map<Long, Member> known = new HashMap<>();
        List<Member> alone = new ArrayList<>();
        List<ClusterRecord> unwritten = new ArrayList<>();
        for (ChangedRecord record : changed) {
            Member member = member(record);
            if (member != null) {
                known.put(record.id(), member);
            }
            if (!record.isWrittenAfterwards()) {
                if (!record.isNew() || record.state().published()) {
                    seeds.add(record.id());
                }
            } else if (seeds.remove(record.id())) {
                unwritten.add(
                        new ClusterRecord(record.id(), record.key(), record.state(), record.hubId(), null, null, null));
            } else if (member != null) {
                // A new record that resembles nothing needs no look into the store.
                alone.add(member);
            }
        }
        return decide(seeds, known, alone, unwritten);
    }

    /**
     * The opportunities touched when records are weighed anew that did not change. One that was alone and stays so is
     * none of them.
     */
    Clusters renew(List<ChangedRecord> renewed) {
        Set<Long> seeds = matches.joined(renewed.stream().map(ChangedRecord::id).toList());
        seeds.addAll(findEdges.find(renewed));
        return decide(seeds, Map.of(), List.of(), List.of());
    }

    /**
     * @param seeds records of the store
     * @param unwritten records that it does not have yet, which a matching edge connects with others
     */
    private Clusters decide(
            Set<Long> seeds, Map<Long, Member> known, List<Member> alone, List<ClusterRecord> unwritten) {
        List<ClusterRecord> reached = new ArrayList<>(unwritten);
        if (!seeds.isEmpty()) {
            reached.addAll(matches.component(seeds, known.keySet()));
        }
        List<Member> members = new ArrayList<>(alone);
        for (ClusterRecord row : reached) {
            if (row.state().published()) {
                Member member = known.get(row.id());
                members.add(member == null ? readMembers.read(row) : member);
            }
        }
        Set<UUID> hubIds = new HashSet<>();
        reached.forEach(row -> hubIds.add(row.hubId()));
        Map<UUID, HeldOffer> held = offers.find(hubIds);
        List<Cluster> clusters =
                AssignHubIds.assign(Components.cluster(members, edges(reached), engine), held.keySet());
        Set<Long> later = new HashSet<>();
        unwritten.forEach(row -> later.add(row.id()));
        return settle(clusters, held, reached, later);
    }

    /** A published record whose offer is at hand; what a partner called filled is read with its seats taken. */
    private static @Nullable Member member(ChangedRecord record) {
        ChangedRecord.Content content = record.content();
        if (content == null || record.state() != RecordState.LIVE) {
            return null;
        }
        CanonicalOffer offer = content.offer();
        return offer == null
                ? null
                : new Member(record.id(), record.key(), record.hubId(), content.fingerprint(), offer);
    }

    private List<Edge> edges(List<ClusterRecord> reached) {
        Map<Long, RecordKey> keys = new HashMap<>();
        reached.stream().filter(row -> row.state().published()).forEach(row -> keys.put(row.id(), row.key()));
        if (keys.size() < 2) {
            return List.of();
        }
        return matches.edges(keys.keySet()).stream()
                .map(edge -> StoredEdges.read(
                        edge,
                        Objects.requireNonNull(keys.get(edge.leftId())),
                        Objects.requireNonNull(keys.get(edge.rightId()))))
                .toList();
    }

    private Clusters settle(
            List<Cluster> clusters, Map<UUID, HeldOffer> held, List<ClusterRecord> reached, Set<Long> later) {
        Map<Long, UUID> moved = new HashMap<>();
        Map<UUID, Map<UUID, Integer>> heirs = new HashMap<>();
        Set<UUID> alive = new HashSet<>();
        for (Cluster cluster : clusters) {
            alive.add(cluster.hubId());
            for (Member member : cluster.members()) {
                heirs.computeIfAbsent(member.hubId(), id -> new LinkedHashMap<>())
                        .merge(cluster.hubId(), 1, Integer::sum);
                if (!member.hubId().equals(cluster.hubId()) && !later.contains(member.id())) {
                    moved.put(member.id(), cluster.hubId());
                }
            }
        }
        records.assign(moved);
        Map<UUID, UUID> merged = new HashMap<>();
        Map<UUID, OfferStatus> ended = new HashMap<>();
        for (UUID hubId : held.keySet()) {
            if (!alive.contains(hubId)) {
                Map<UUID, Integer> heir = heirs.get(hubId);
                if (heir == null) {
                    ended.put(hubId, lastWord(hubId, reached));
                } else {
                    merged.put(hubId, strongest(heir));
                }
            }
        }
        records.follow(merged);
        return new Clusters(clusters, held, merged, ended);
    }

    private static UUID strongest(Map<UUID, Integer> heirs) {
        return heirs.entrySet().stream()
                .max(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static OfferStatus lastWord(UUID hubId, List<ClusterRecord> reached) {
        boolean expired = reached.stream()
                .filter(row -> row.hubId().equals(hubId))
                .allMatch(row -> row.state().ranOut());
        return expired ? OfferStatus.EXPIRED : OfferStatus.WITHDRAWN;
    }
}
