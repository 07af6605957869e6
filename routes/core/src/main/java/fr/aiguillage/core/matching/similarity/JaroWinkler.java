package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/** Jaro's share of common characters, raised for a common beginning (Winkler 1990): made for names of persons. */
final class JaroWinkler implements Similarity {

    private static final int PREFIX_LIMIT = 4;
    private static final double PREFIX_WEIGHT = 0.1;

    /** Characters past the 64th of a word are not looked at: which ones are taken then fits into one number. */
    private static final int LONGEST = 64;

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        return of(left.text(), right.text());
    }

    static int of(String left, String right) {
        return of(left, 0, left.length(), right, 0, right.length());
    }

    /** Of two words, each a part of a text. */
    static int of(String left, int leftFrom, int leftTo, String right, int rightFrom, int rightTo) {
        int leftLength = Math.min(LONGEST, leftTo - leftFrom);
        int rightLength = Math.min(LONGEST, rightTo - rightFrom);
        if (leftTo - leftFrom == rightTo - rightFrom
                && left.regionMatches(leftFrom, right, rightFrom, leftTo - leftFrom)) {
            return SAME;
        }
        int limit = Math.min(PREFIX_LIMIT, Math.min(leftLength, rightLength));
        int prefix = 0;
        while (prefix < limit && left.charAt(leftFrom + prefix) == right.charAt(rightFrom + prefix)) {
            prefix++;
        }
        double jaro = jaro(left, leftFrom, leftLength, right, rightFrom, rightLength);
        return (int) (SAME * (jaro + prefix * PREFIX_WEIGHT * (1 - jaro)));
    }

    private static double jaro(
            String left, int leftFrom, int leftLength, String right, int rightFrom, int rightLength) {
        int window = Math.max(0, Math.max(leftLength, rightLength) / 2 - 1);
        long leftTaken = 0;
        long rightTaken = 0;
        for (int i = 0; i < leftLength; i++) {
            char c = left.charAt(leftFrom + i);
            int end = Math.min(rightLength, i + window + 1);
            for (int j = Math.max(0, i - window); j < end; j++) {
                if (c == right.charAt(rightFrom + j) && (rightTaken >>> j & 1) == 0) {
                    leftTaken |= 1L << i;
                    rightTaken |= 1L << j;
                    break;
                }
            }
        }
        int common = Long.bitCount(leftTaken);
        if (common == 0) {
            return 0;
        }
        int outOfOrder = 0;
        for (long rest = leftTaken; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            int j = Long.numberOfTrailingZeros(rightTaken);
            rightTaken &= rightTaken - 1;
            outOfOrder += left.charAt(leftFrom + i) == right.charAt(rightFrom + j) ? 0 : 1;
        }
        double moved = outOfOrder / 2.0;
        return ((double) common / leftLength + (double) common / rightLength + (common - moved) / common) / 3;
    }
}
