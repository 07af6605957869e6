package fr.aiguillage.core.matching.engine;

/** A pair under comparison: its similarities, each computed when first asked for. */
final class PairView {

    /** What is found is kept two higher, so that a new array says « not yet » everywhere. */
    private static final int SHIFT = 2;

    private final Feature[] features;
    private final Print left;
    private final Print right;
    private final int[] found;

    PairView(Feature[] features, Print left, Print right) {
        this.features = features;
        this.left = left;
        this.right = right;
        this.found = new int[features.length];
    }

    /** In thousandths, or {@link Feature#UNKNOWN}. */
    int similarity(int feature) {
        if (found[feature] == 0) {
            found[feature] = SHIFT + features[feature].of(left, right);
        }
        return found[feature] - SHIFT;
    }

    /** Whether no value is missing. */
    boolean isKnown(int feature) {
        return found[feature] == 0 ? features[feature].isKnown(left, right) : found[feature] != SHIFT + Feature.UNKNOWN;
    }

    Print left() {
        return left;
    }

    Print right() {
        return right;
    }
}
