package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts records and their edges into connected components and has the engine cut those into clusters. */
final class Components {

    private final Map<RecordKey, RecordKey> parents = new HashMap<>();

    private Components() {}

    static List<List<Member>> cluster(Collection<Member> members, List<Edge> edges, MatchingEngine engine) {
        Components components = new Components();
        edges.forEach(edge -> components.join(edge.left(), edge.right()));
        Map<RecordKey, List<Member>> byRoot = new LinkedHashMap<>();
        members.forEach(member -> byRoot.computeIfAbsent(components.root(member.key()), root -> new ArrayList<>())
                .add(member));
        Map<RecordKey, List<Edge>> edgesByRoot = new HashMap<>();
        edges.forEach(edge -> edgesByRoot
                .computeIfAbsent(components.root(edge.left()), root -> new ArrayList<>())
                .add(edge));
        List<List<Member>> clusters = new ArrayList<>();
        byRoot.forEach((root, component) ->
                clusters.addAll(cut(component, edgesByRoot.getOrDefault(root, List.of()), engine)));
        return clusters;
    }

    private static List<List<Member>> cut(List<Member> component, List<Edge> edges, MatchingEngine engine) {
        if (component.size() == 1) {
            return List.of(component);
        }
        Map<RecordKey, Member> byKey = new HashMap<>();
        component.forEach(member -> byKey.put(member.key(), member));
        List<Fingerprint> fingerprints =
                component.stream().map(Member::fingerprint).toList();
        List<List<Member>> clusters = new ArrayList<>();
        for (Set<RecordKey> keys : engine.cluster(fingerprints, edges)) {
            clusters.add(keys.stream().sorted().map(byKey::get).toList());
        }
        return clusters;
    }

    private void join(RecordKey one, RecordKey other) {
        parents.put(root(one), root(other));
    }

    private RecordKey root(RecordKey key) {
        RecordKey current = key;
        RecordKey parent = parent(current);
        while (!parent.equals(current)) {
            // Halves the path: a component of ten thousand would else be walked through again for each of its edges.
            RecordKey next = parent(parent);
            parents.put(current, next);
            current = next;
            parent = parent(current);
        }
        return current;
    }

    private RecordKey parent(RecordKey key) {
        return parents.getOrDefault(key, key);
    }
}
