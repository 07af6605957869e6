package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What of a value is looked at before it is compared, in one number: 0 for a missing one, a hash of a text, a bit for
 * each token of a set. Two numbers tell for certain that values differ, or that sets are disjoint, and never that they
 * agree.
 */
final class Quick {

    /** A value is missing on either side. */
    static final int MISSING = 0;
    /** The texts differ, or the sets have nothing in common. */
    static final int APART = 1;
    /** The sets differ, and may share something. */
    static final int UNLIKE = 2;
    /** Nothing is certain. */
    static final int ANY = 3;

    /** Of a state. */
    static final int BITS = 2;

    /** Of how many fields the states fit into one number. */
    static final int FIELDS = Long.SIZE / BITS;

    private Quick() {}

    /** A text's number is never 0: its hash with the top bit set. */
    static long of(@Nullable Value value) {
        if (value == null) {
            return 0;
        }
        if (value.tokens().length == 0) {
            return value.text().hashCode() & 0xffffffffL | Long.MIN_VALUE;
        }
        long bits = 0;
        for (int token : value.tokens()) {
            bits |= 1L << (token & 63);
        }
        return bits;
    }

    /**
     * Worked out and not branched on: how two values stand to each other is as good as random, and there are some twenty of
     * them in each candidate.
     *
     * @param isSet whether values of the field are sets of tokens
     */
    static int state(long left, long right, boolean isSet) {
        int known = isAny(left) & isAny(right);
        int differ = isAny(left ^ right);
        int share = isSet ? isAny(left & right) : 0;
        return known * (ANY - differ * (ANY - APART - share));
    }

    /** One unless the number is 0. */
    private static int isAny(long number) {
        return (int) ((number | -number) >>> Long.SIZE - 1);
    }
}
