package fr.aiguillage.core.matching.engine;

import java.util.Arrays;

/** A pair under comparison: its similarities, each computed when first asked for. */
final class PairView {

    private static final int NOT_YET = -2;

    private final Feature[] features;
    private final Print left;
    private final Print right;
    private final int[] found;

    PairView(Feature[] features, Print left, Print right) {
        this.features = features;
        this.left = left;
        this.right = right;
        this.found = new int[features.length];
        Arrays.fill(found, NOT_YET);
    }

    /** In thousandths, or {@link Feature#UNKNOWN}. */
    int similarity(int feature) {
        if (found[feature] == NOT_YET) {
            found[feature] = features[feature].of(left, right);
        }
        return found[feature];
    }

    Print left() {
        return left;
    }
}
