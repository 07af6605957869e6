package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.similarity.Frequencies;
import fr.aiguillage.core.matching.similarity.Similarity;
import fr.aiguillage.core.matching.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One similarity between two records, computed at most once a pair however many levels ask for it.
 *
 * @param left field of either record
 * @param right field of the other; the same one as a rule
 * @param either whether the better direction counts when the fields differ, not the worse
 */
record Feature(int left, int right, boolean either, Similarity similarity, Frequencies frequencies) {

    /** A value is missing on either side. */
    static final int UNKNOWN = -1;

    int of(Print one, Print other) {
        int straight = between(one.value(left), other.value(right));
        if (left == right || (straight == UNKNOWN && !either)) {
            return straight;
        }
        int crosswise = between(one.value(right), other.value(left));
        return either ? Math.max(straight, crosswise) : Math.min(straight, crosswise);
    }

    /** Whether {@link #of} is anything but {@link #UNKNOWN}, without computing it. */
    boolean isKnown(Print one, Print other) {
        boolean straight = one.has(left) && other.has(right);
        if (left == right) {
            return straight;
        }
        boolean crosswise = one.has(right) && other.has(left);
        return either ? straight || crosswise : straight && crosswise;
    }

    private int between(@Nullable Value one, @Nullable Value other) {
        return one == null || other == null ? UNKNOWN : similarity.of(one, other, frequencies);
    }
}
