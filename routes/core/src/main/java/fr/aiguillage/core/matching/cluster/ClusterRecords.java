package fr.aiguillage.core.matching.cluster;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Cuts a component of lookalikes into opportunities. Edges that are given win over the comparison, since they may carry
 * a person's decision; the pairs that have none are compared, since what keeps two records apart counts as much as what
 * brings them together.
 */
public final class ClusterRecords {

    private final BiFunction<Fingerprint, Fingerprint, Edge> compare;
    private final int threshold;

    /** @param threshold average weight from which two clusters are one opportunity, in hundredths of a bit */
    public ClusterRecords(BiFunction<Fingerprint, Fingerprint, Edge> compare, int threshold) {
        this.compare = compare;
        this.threshold = threshold;
    }

    /** Clusters in the order of their least key. */
    public List<Set<RecordKey>> cluster(Collection<? extends Fingerprint> component, Collection<Edge> edges) {
        List<Fingerprint> members = new ArrayList<>(component);
        members.sort(Comparator.comparing(Fingerprint::key));
        Map<RecordKey, Map<RecordKey, Edge>> known = new HashMap<>();
        edges.forEach(edge ->
                known.computeIfAbsent(edge.left(), key -> new HashMap<>()).put(edge.right(), edge));
        PairWeights weights = (left, right) -> weight(known, members.get(left), members.get(right));
        return new AverageLink(weights, threshold)
                .cluster(members.size()).stream()
                        .map(cluster -> cluster.stream()
                                .mapToObj(member -> members.get(member).key())
                                .collect(Collectors.<RecordKey, Set<RecordKey>>toCollection(TreeSet::new)))
                        .toList();
    }

    private int weight(Map<RecordKey, Map<RecordKey, Edge>> known, Fingerprint left, Fingerprint right) {
        Edge given = known.getOrDefault(left.key(), Map.of()).get(right.key());
        Edge edge = given == null ? compare.apply(left, right) : given;
        if (edge.isDecided()) {
            return edge.band() == Band.MATCH ? PairWeights.BOUND : PairWeights.VETO;
        }
        return edge.vetoes().isEmpty() ? edge.weight() : PairWeights.VETO;
    }
}
