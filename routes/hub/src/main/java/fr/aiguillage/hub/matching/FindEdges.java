package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Band;
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
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Compares changed records with every record that shares a blocking key, and keeps what may be the same. */
@Component
public class FindEdges {

    /** A changed record, and one that may be the same. */
    private record Pair(long id, long other) {}

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
        List<MatchStore.Neighbour> outdated = outdatedNeighbours(anew);
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
        Map<Long, ChangedRecord.Content> published = new HashMap<>();
        for (ChangedRecord record : anew) {
            ChangedRecord.Content content = record.content();
            if (content != null && record.state().published()) {
                published.put(record.id(), content);
            }
        }
        return compare(published, outdated, current);
    }

    private Set<Long> compare(
            Map<Long, ChangedRecord.Content> published, List<MatchStore.Neighbour> outdated, CurrentIndex current) {
        Map<Long, Fingerprint> prints = new HashMap<>();
        published.forEach((id, content) -> prints.put(id, content.fingerprint()));
        List<Pair> pairs = new ArrayList<>();
        for (MatchStore.Neighbour neighbour : outdated) {
            pairs.add(new Pair(neighbour.recordId(), neighbour.otherId()));
            prints.computeIfAbsent(neighbour.otherId(), id -> engine.decode(neighbour.fingerprint()));
        }
        published.forEach((id, content) -> {
            for (long other : current.lookalikes(content.fingerprint(), content.keys())) {
                pairs.add(new Pair(id, other));
                prints.computeIfAbsent(other, current::print);
            }
        });
        pairs.removeIf(pair -> !isToCompare(pair, published.keySet()));
        return compare(pairs, prints);
    }

    /** Two records of one batch find each other twice, and each finds itself. */
    private static boolean isToCompare(Pair pair, Set<Long> published) {
        return published.contains(pair.id())
                && pair.other() != pair.id()
                && (pair.other() > pair.id() || !published.contains(pair.other()));
    }

    /**
     * While an epoch gives way to the next, two records of an edge may have no key in common until both are renewed: the
     * edge is weighed again by itself, so that no cluster falls apart to be joined again.
     */
    private List<MatchStore.Neighbour> outdatedNeighbours(List<ChangedRecord> anew) {
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

    private Set<Long> compare(List<Pair> pairs, Map<Long, Fingerprint> prints) {
        Set<StoredEdge> edges = new LinkedHashSet<>();
        Set<Long> connected = new HashSet<>();
        for (Pair pair : pairs) {
            Fingerprint one = Objects.requireNonNull(prints.get(pair.id()));
            Fingerprint other = Objects.requireNonNull(prints.get(pair.other()));
            engine.findEdge(one, other).ifPresent(edge -> {
                boolean inOrder = edge.left().equals(one.key());
                edges.add(StoredEdges.store(
                        edge, inOrder ? pair.id() : pair.other(), inOrder ? pair.other() : pair.id()));
                if (edge.band() == Band.MATCH) {
                    connected.add(pair.id());
                    connected.add(pair.other());
                }
            });
        }
        store.addEdges(List.copyOf(edges));
        return connected;
    }
}
