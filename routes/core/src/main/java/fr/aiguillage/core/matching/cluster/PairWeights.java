package fr.aiguillage.core.matching.cluster;

/** Weight of each pair of members, in hundredths of a bit. Symmetric. */
@FunctionalInterface
public interface PairWeights {

    /** The pair may never stand in one cluster. */
    int VETO = Integer.MIN_VALUE;

    /** The pair stands in one cluster whatever the weights and the vetoes of others. */
    int BOUND = Integer.MAX_VALUE;

    int between(int left, int right);
}
