package fr.aiguillage.core.matching.cluster;

import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which pairs in review a person still has to look at once the clusters stand. A pair within one cluster is decided.
 * One between two clusters is open when no member of the one is forbidden to stand beside a member of the other and all
 * of them together still agree enough: what a sparse record leaves in doubt, its richer copies often settle. A function
 * of the records alone, whatever the order. Of a large cluster the {@link #MOST_HEARD} least keys speak for all.
 */
public final class OpenReviews {

    /** Members of a cluster that are compared with those of another: at most 2,500 comparisons two clusters. */
    static final int MOST_HEARD = 50;

    private record ClusterPair(int left, int right) {}

    private final BiFunction<Fingerprint, Fingerprint, Edge> compare;
    private final int threshold;

    /** @param threshold average weight from which two clusters may be one */
    public OpenReviews(BiFunction<Fingerprint, Fingerprint, Edge> compare, int threshold) {
        this.compare = compare;
        this.threshold = threshold;
    }

    /**
     * @param prints the records of the clusters
     * @param reviews edges between them that are in review
     */
    public List<Edge> open(
            Function<RecordKey, ? extends Fingerprint> prints,
            Collection<Edge> reviews,
            Collection<Set<RecordKey>> clusters) {
        List<Set<RecordKey>> numbered = List.copyOf(clusters);
        Map<RecordKey, Integer> clusterOf = new HashMap<>();
        for (int i = 0; i < numbered.size(); i++) {
            for (RecordKey member : numbered.get(i)) {
                clusterOf.put(member, i);
            }
        }
        Map<ClusterPair, Boolean> known = new HashMap<>();
        return reviews.stream()
                .filter(edge -> {
                    int left = clusterOf.getOrDefault(edge.left(), -1);
                    int right = clusterOf.getOrDefault(edge.right(), -1);
                    if (left == right || left < 0 || right < 0) {
                        return false;
                    }
                    ClusterPair pair = new ClusterPair(Math.min(left, right), Math.max(left, right));
                    return known.computeIfAbsent(
                            pair, any -> mayBeOne(prints, numbered.get(pair.left), numbered.get(pair.right)));
                })
                .toList();
    }

    private boolean mayBeOne(
            Function<RecordKey, ? extends Fingerprint> prints, Set<RecordKey> left, Set<RecordKey> right) {
        List<Fingerprint> ones = heard(prints, left);
        List<Fingerprint> others = heard(prints, right);
        long sum = 0;
        for (Fingerprint one : ones) {
            for (Fingerprint other : others) {
                Edge edge = compare.apply(one, other);
                if (!edge.vetoes().isEmpty()) {
                    return false;
                }
                sum += edge.weight();
            }
        }
        return sum >= (long) threshold * ones.size() * others.size();
    }

    private static List<Fingerprint> heard(Function<RecordKey, ? extends Fingerprint> prints, Set<RecordKey> cluster) {
        return cluster.stream()
                .sorted()
                .limit(MOST_HEARD)
                .<Fingerprint>map(prints)
                .toList();
    }
}
