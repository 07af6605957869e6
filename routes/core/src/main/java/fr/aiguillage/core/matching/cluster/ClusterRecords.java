package fr.aiguillage.core.matching.cluster;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.model.Linkage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Cuts records into opportunities. Only records that matching edges connect can stand together; among those, pairs that
 * have no edge are compared, since what keeps two records apart counts as much as what brings them together. An edge
 * that is given wins over the comparison: it may carry a person's decision.
 *
 * <p>Comparing all pairs is bounded: a component of more than {@link #MOST_MEMBERS} is first split at its weakest edges.
 */
public final class ClusterRecords {

    /**
     * Members that are compared each with each: 44,850 pairs and some 2 MB. One opportunity is published by a few systems a
     * few times; so many connected records are a template that somebody publishes again and again.
     */
    static final int MOST_MEMBERS = 300;

    private final BiFunction<Fingerprint, Fingerprint, Edge> compare;
    private final Linkage linkage;

    public ClusterRecords(BiFunction<Fingerprint, Fingerprint, Edge> compare, Linkage linkage) {
        this.compare = compare;
        this.linkage = linkage;
    }

    /** Clusters in the order of their least key. */
    public List<Set<RecordKey>> cluster(Collection<? extends Fingerprint> component, Collection<Edge> edges) {
        List<Fingerprint> members = new ArrayList<>(component);
        members.sort(Comparator.comparing(Fingerprint::key));
        Map<RecordKey, Integer> numbers = new HashMap<>();
        members.forEach(member -> numbers.put(member.key(), numbers.size()));
        Map<RecordKey, Map<RecordKey, Edge>> known = new HashMap<>();
        List<LimitedComponents.Link> links = new ArrayList<>();
        for (Edge edge : edges) {
            known.computeIfAbsent(edge.left(), key -> new HashMap<>()).put(edge.right(), edge);
            Integer left = numbers.get(edge.left());
            Integer right = numbers.get(edge.right());
            if (edge.band() == Band.MATCH && left != null && right != null) {
                links.add(
                        new LimitedComponents.Link(left, right, edge.isDecided() ? PairWeights.BOUND : edge.weight()));
            }
        }
        List<Set<RecordKey>> clusters = new ArrayList<>();
        for (List<Integer> part : LimitedComponents.of(members.size(), MOST_MEMBERS, links)) {
            cut(part.stream().map(members::get).toList(), known, clusters);
        }
        clusters.sort(Comparator.comparing(cluster -> cluster.iterator().next()));
        return List.copyOf(clusters);
    }

    private void cut(
            List<Fingerprint> part, Map<RecordKey, Map<RecordKey, Edge>> known, List<Set<RecordKey>> clusters) {
        if (part.size() > MOST_MEMBERS) {
            // Only what persons bound together is as large as that, and it stands together whatever the weights.
            clusters.add(keys(part));
            return;
        }
        PairWeights weights = (left, right) -> weight(known, part.get(left), part.get(right));
        for (BitSet cluster : new AverageLink(weights, linkage.join()).cluster(part.size())) {
            clusters.add(keys(cluster.stream().mapToObj(part::get).toList()));
        }
    }

    private static Set<RecordKey> keys(List<Fingerprint> members) {
        Set<RecordKey> keys = new TreeSet<>();
        for (Fingerprint member : members) {
            keys.add(member.key());
        }
        return keys;
    }

    private int weight(Map<RecordKey, Map<RecordKey, Edge>> known, Fingerprint left, Fingerprint right) {
        Edge given = known.getOrDefault(left.key(), Map.of()).get(right.key());
        Edge edge = given == null ? compare.apply(left, right) : given;
        if (edge.isDecided()) {
            return edge.band() == Band.MATCH ? PairWeights.BOUND : PairWeights.VETO;
        }
        return edge.vetoes().isEmpty() ? Math.max(linkage.floor(), edge.weight()) : PairWeights.VETO;
    }
}
