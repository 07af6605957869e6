package fr.aiguillage.core.matching.cluster;

import java.util.BitSet;
import java.util.function.Consumer;

/** The clusters of one component while they join: sums of weights between clusters, updated as Lance and Williams do. */
final class Agglomeration {

    private static final long VETO = Long.MIN_VALUE;
    private static final int NONE = -1;

    private final BitSet[] members;
    private final int[] sizes;
    private final long[][] sums;
    private final int[] nearest;
    private final long threshold;

    Agglomeration(int size, PairWeights weights, long threshold) {
        this.threshold = threshold;
        members = new BitSet[size];
        sizes = new int[size];
        sums = new long[size][size];
        nearest = new int[size];
        for (int i = 0; i < size; i++) {
            members[i] = new BitSet(size);
            members[i].set(i);
            sizes[i] = 1;
        }
        boolean[][] bound = fill(weights);
        bindTogether(bound);
        for (int i = 0; i < size; i++) {
            findNearest(i);
        }
    }

    private boolean[][] fill(PairWeights weights) {
        boolean[][] bound = new boolean[sizes.length][sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            for (int j = i + 1; j < sizes.length; j++) {
                int weight = weights.between(i, j);
                bound[i][j] = weight == PairWeights.BOUND;
                sums[i][j] = bound[i][j] ? threshold : weight == PairWeights.VETO ? VETO : weight;
                sums[j][i] = sums[i][j];
            }
        }
        return bound;
    }

    private void bindTogether(boolean[][] bound) {
        for (int i = 0; i < sizes.length; i++) {
            for (int j = i + 1; j < sizes.length; j++) {
                if (bound[i][j]) {
                    int left = clusterOf(i);
                    int right = clusterOf(j);
                    if (left != right) {
                        join(Math.min(left, right), Math.max(left, right));
                    }
                }
            }
        }
    }

    private int clusterOf(int member) {
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0 && members[i].get(member)) {
                return i;
            }
        }
        throw new IllegalStateException("every member is in a cluster");
    }

    /** Joins the two clusters of the highest average; false when none reaches the threshold. */
    boolean joinBest() {
        int best = -1;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0 && nearest[i] >= 0 && (best < 0 || isNearer(i, nearest[i], best, nearest[best]))) {
                best = i;
            }
        }
        if (best < 0) {
            return false;
        }
        int absorbed = nearest[best];
        join(best, absorbed);
        findNearest(best);
        for (int i = 0; i < best; i++) {
            refresh(i, best, absorbed);
        }
        for (int i = best + 1; i < absorbed; i++) {
            refresh(i, best, absorbed);
        }
        return true;
    }

    private void refresh(int row, int grown, int absorbed) {
        if (sizes[row] == 0) {
            return;
        }
        if (nearest[row] == grown || nearest[row] == absorbed) {
            findNearest(row);
        } else if (row < grown && qualifies(row, grown) && isCloserThanNearest(row, grown)) {
            nearest[row] = grown;
        }
    }

    private boolean isCloserThanNearest(int row, int candidate) {
        return nearest[row] < 0 || isNearer(row, candidate, row, nearest[row]);
    }

    /** Only clusters of a higher number are looked at: each pair is kept once, under its lower number. */
    private void findNearest(int row) {
        nearest[row] = NONE;
        for (int j = row + 1; j < sizes.length; j++) {
            if (sizes[row] > 0 && sizes[j] > 0 && qualifies(row, j) && isCloserThanNearest(row, j)) {
                nearest[row] = j;
            }
        }
    }

    private boolean qualifies(int left, int right) {
        return sums[left][right] != VETO && sums[left][right] >= threshold * sizes[left] * sizes[right];
    }

    /** Whether the first pair agrees more than the second; exact, and ties go to the lowest numbers. */
    private boolean isNearer(int left, int right, int otherLeft, int otherRight) {
        long product = sums[left][right] * sizes[otherLeft] * sizes[otherRight];
        long otherProduct = sums[otherLeft][otherRight] * sizes[left] * sizes[right];
        if (product != otherProduct) {
            return product > otherProduct;
        }
        return left != otherLeft ? left < otherLeft : right < otherRight;
    }

    private void join(int kept, int absorbed) {
        members[kept].or(members[absorbed]);
        sizes[kept] += sizes[absorbed];
        sizes[absorbed] = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0 && i != kept) {
                boolean vetoed = sums[kept][i] == VETO || sums[absorbed][i] == VETO;
                sums[kept][i] = vetoed ? VETO : sums[kept][i] + sums[absorbed][i];
                sums[i][kept] = sums[kept][i];
            }
        }
    }

    void forEachCluster(Consumer<BitSet> action) {
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0) {
                action.accept(members[i]);
            }
        }
    }
}
