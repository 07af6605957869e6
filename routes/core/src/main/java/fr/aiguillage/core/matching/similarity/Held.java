package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/**
 * How much of the shorter text the longer one holds, from their samples. A run that many records carry is boilerplate
 * and weighs in inverse proportion to their number; one that two carry is what a duplicate looks like and weighs full.
 */
final class Held implements Similarity {

    private static final int FULL = 1000;

    /** By count, what a run weighs; what more records carry weighs nothing. A division takes longer than a look. */
    private static final int[] WEIGHTS = new int[2 * FULL + 1];

    static {
        for (int count = 0; count < WEIGHTS.length; count++) {
            WEIGHTS[count] = count <= 2 ? FULL : 2 * FULL / count;
        }
    }

    /** Below this share boilerplate no longer matters, and its look-ups are spared. */
    private static final int FAINT = 150;

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        int[] one = left.tokens();
        int[] other = right.tokens();
        int oneEnd = within(left, right);
        int otherEnd = within(right, left);
        if (oneEnd == 0 || otherEnd == 0) {
            return 0;
        }
        int[] places = new int[1 + Math.min(oneEnd, otherEnd)];
        int shared = Intersection.places(one, oneEnd, other, otherEnd, places);
        int plain = SAME * shared / Math.min(oneEnd, otherEnd);
        if (plain < FAINT || plain == SAME) {
            return plain;
        }
        int[] weights = weights(one, oneEnd, frequencies);
        long weight = 0;
        for (int i = 0; i < shared; i++) {
            weight += weights[places[i]];
        }
        long least = Math.min(
                Intersection.sum(weights, oneEnd), Intersection.sum(weights(other, otherEnd, frequencies), otherEnd));
        return least == 0 ? plain : (int) (SAME * weight / least);
    }

    private static int[] weights(int[] runs, int end, Frequencies frequencies) {
        int[] counts = frequencies.of(runs);
        int[] weights = new int[end];
        for (int i = 0; i < end; i++) {
            weights[i] = counts[i] < WEIGHTS.length ? WEIGHTS[counts[i]] : 0;
        }
        return weights;
    }

    /** How many of the first one's runs fall into the range that the second one's sample covers whole. */
    private static int within(Value value, Value other) {
        int[] tokens = value.tokens();
        if (!other.isSample()) {
            return tokens.length;
        }
        int last = other.tokens()[other.tokens().length - 1];
        int end = tokens.length;
        while (end > 0 && Integer.compareUnsigned(tokens[end - 1], last) > 0) {
            end--;
        }
        return end;
    }
}
