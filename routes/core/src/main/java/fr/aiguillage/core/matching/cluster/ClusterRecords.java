package fr.aiguillage.core.matching.cluster;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.model.Linkage;
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
 * Cuts records into opportunities. Only records that matching edges connect can stand together; among those, pairs that
 * have no edge are compared, since what keeps two records apart counts as much as what brings them together. An edge
 * that is given wins over the comparison: it may carry a person's decision.
 */
public final class ClusterRecords {

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
        Components connected = new Components(members.size());
        for (Edge edge : edges) {
            known.computeIfAbsent(edge.left(), key -> new HashMap<>()).put(edge.right(), edge);
            Integer left = numbers.get(edge.left());
            Integer right = numbers.get(edge.right());
            if (edge.band() == Band.MATCH && left != null && right != null) {
                connected.join(left, right);
            }
        }
        return connected.all().stream()
                .map(part -> part.stream().map(members::get).toList())
                .flatMap(part -> cut(part, known).stream())
                .sorted(Comparator.comparing(cluster -> cluster.iterator().next()))
                .toList();
    }

    private List<Set<RecordKey>> cut(List<Fingerprint> part, Map<RecordKey, Map<RecordKey, Edge>> known) {
        PairWeights weights = (left, right) -> weight(known, part.get(left), part.get(right));
        return new AverageLink(weights, linkage.join())
                .cluster(part.size()).stream()
                        .map(cluster -> cluster.stream()
                                .mapToObj(member -> part.get(member).key())
                                .collect(Collectors.<RecordKey, Set<RecordKey>>toCollection(TreeSet::new)))
                        .toList();
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
