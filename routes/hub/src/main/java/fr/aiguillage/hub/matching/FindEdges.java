package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.StoredEdge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Compares changed records with every record that shares a blocking key, and keeps what may be the same. */
@Component
public class FindEdges {

    private final MatchStore store;
    private final MatchingEngine engine;

    public FindEdges(MatchStore store, MatchingEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    /** Stores the edges of the changed records anew and returns the ids of the records that have one. */
    Set<Long> find(List<ChangedRecord> changed) {
        List<ChangedRecord> anew =
                changed.stream().filter(ChangedRecord::comparesAnew).toList();
        forget(anew);
        Map<Long, Long[]> keys = new HashMap<>();
        Map<Long, Fingerprint> fingerprints = new HashMap<>();
        for (ChangedRecord record : anew) {
            if (record.content() != null && record.state().published()) {
                keys.put(record.id(), record.content().keys());
                fingerprints.put(record.id(), record.content().fingerprint());
            }
        }
        store.addKeys(keys);
        return compare(store.candidates(keys), fingerprints);
    }

    private void forget(List<ChangedRecord> anew) {
        Map<Long, Long[]> formerKeys = new HashMap<>();
        for (ChangedRecord record : anew) {
            if (!record.isNew()) {
                formerKeys.put(record.id(), record.formerKeys());
            }
        }
        store.forget(formerKeys.keySet(), formerKeys);
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
            if (one == null || !engine.mayBeSame(one, other)) {
                continue;
            }
            Edge edge = engine.compare(one, other);
            if (edge.band() != Band.DISTINCT) {
                boolean inOrder = edge.left().equals(one.key());
                edges.add(EdgeJson.store(edge, inOrder ? id : otherId, inOrder ? otherId : id));
                connected.add(id);
                connected.add(otherId);
            }
        }
        store.addEdges(edges);
        return connected;
    }
}
