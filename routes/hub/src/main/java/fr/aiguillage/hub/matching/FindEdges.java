package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.hub.store.EpochStore;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.StoredEdge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Compares changed records with every record that shares a blocking key, and keeps what may be the same. */
@Component
public class FindEdges {

    private static final byte[] AT_HAND = {};

    private final MatchStore store;
    private final EpochStore epochs;
    private final MatchingEngine engine;
    /** None where nothing is matched. */
    private final ObjectProvider<CurrentIndex> index;

    public FindEdges(MatchStore store, EpochStore epochs, MatchingEngine engine, ObjectProvider<CurrentIndex> index) {
        this.store = store;
        this.epochs = epochs;
        this.engine = engine;
        this.index = index;
    }

    /** Stores the edges of the changed records anew and returns the ids of the records that have a matching one. */
    Set<Long> find(List<ChangedRecord> changed) {
        List<ChangedRecord> anew =
                changed.stream().filter(ChangedRecord::comparesAnew).toList();
        List<MatchStore.Candidate> candidates = new ArrayList<>(outdatedNeighbours(anew));
        // A new record has no edge yet.
        store.forgetEdges(anew.stream()
                .filter(record -> !record.isNew())
                .map(ChangedRecord::id)
                .toList());
        CurrentIndex current = index.getIfAvailable();
        if (current == null) {
            return Set.of();
        }
        current.change(anew);
        Map<Long, Fingerprint> fingerprints = new HashMap<>();
        Map<Long, long[]> lookalikes = new HashMap<>();
        for (ChangedRecord record : anew) {
            ChangedRecord.Content content = record.content();
            if (content != null && record.state().published()) {
                fingerprints.put(record.id(), content.fingerprint());
                lookalikes.put(record.id(), current.lookalikes(content.fingerprint(), content.keys()));
            }
        }
        candidates.addAll(candidates(lookalikes, fingerprints.keySet(), current));
        return compare(candidates, fingerprints);
    }

    private static List<MatchStore.Candidate> candidates(
            Map<Long, long[]> lookalikes, Set<Long> atHand, CurrentIndex current) {
        List<MatchStore.Candidate> candidates = new ArrayList<>();
        lookalikes.forEach((id, ids) -> {
            for (long other : ids) {
                if (other != id) {
                    byte[] print = atHand.contains(other) ? AT_HAND : current.print(other);
                    candidates.add(new MatchStore.Candidate(id, other, print));
                }
            }
        });
        return candidates;
    }

    /**
     * While an epoch gives way to the next, two records of an edge may have no key in common until both are renewed: the
     * edge is weighed again by itself, so that no cluster falls apart to be joined again.
     */
    private List<MatchStore.Candidate> outdatedNeighbours(List<ChangedRecord> anew) {
        if (!(engine instanceof CurrentEngine current) || !current.renewing()) {
            return List.of();
        }
        List<Long> ids = anew.stream()
                .filter(record -> !record.isNew())
                .map(ChangedRecord::id)
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return epochs.outdatedNeighbours(ids, current.epoch(), current.sameModel());
    }

    private Set<Long> compare(List<MatchStore.Candidate> candidates, Map<Long, Fingerprint> fingerprints) {
        List<StoredEdge> edges = new ArrayList<>();
        Set<Long> connected = new HashSet<>();
        Map<Long, Fingerprint> decoded = new HashMap<>();
        for (MatchStore.Candidate candidate : candidates) {
            long id = candidate.recordId();
            long otherId = candidate.otherId();
            // Two records of one batch find each other twice.
            if (fingerprints.containsKey(otherId) && otherId < id) {
                continue;
            }
            Fingerprint one = fingerprints.get(id);
            Fingerprint other = fingerprints.get(otherId);
            if (other == null) {
                other = decoded.computeIfAbsent(otherId, unused -> engine.decode(candidate.fingerprint()));
            }
            Edge edge = one == null ? null : engine.findEdge(one, other).orElse(null);
            if (one == null || edge == null) {
                continue;
            }
            boolean inOrder = edge.left().equals(one.key());
            edges.add(StoredEdges.store(edge, inOrder ? id : otherId, inOrder ? otherId : id));
            if (edge.band() == Band.MATCH) {
                connected.add(id);
                connected.add(otherId);
            }
        }
        store.addEdges(List.copyOf(new LinkedHashSet<>(edges)));
        return connected;
    }
}
