package fr.aiguillage.core.matching.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Joins the two clusters that agree most on average, again and again, until no two agree enough. A chain of lookalikes
 * does not hold: every member weighs on whether another may come in. What is in one cluster and vetoed never joins.
 *
 * <p>Members are numbered in the order of their stable keys, and ties go to the lowest numbers, so the result is a
 * function of the members and their weights alone (agglomerative clustering, UPGMA; Sokal and Michener 1958).
 */
public final class AverageLink {

    private final PairWeights weights;
    private final long threshold;

    /** @param threshold average weight from which two clusters join, in the unit of the weights */
    public AverageLink(PairWeights weights, int threshold) {
        this.weights = weights;
        this.threshold = threshold;
    }

    /** Clusters of the members 0 to {@code size - 1}; each ascending, and the clusters by their first member. */
    public List<BitSet> cluster(int size) {
        Agglomeration state = new Agglomeration(size, weights, threshold);
        while (state.joinBest()) {
            // Each turn joins two clusters.
        }
        List<BitSet> clusters = new ArrayList<>();
        state.forEachCluster(clusters::add);
        return clusters;
    }
}
