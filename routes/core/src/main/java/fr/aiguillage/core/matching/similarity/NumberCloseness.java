package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/** The smaller of two numbers against the greater; digits alone are read. */
final class NumberCloseness implements Similarity {

    /** Longer numbers are codes, and would not fit. */
    private static final int DIGITS = 18;

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        long one = number(left.text());
        long other = number(right.text());
        if (one == other) {
            return SAME;
        }
        return (int) (SAME * ((double) Math.min(one, other) / Math.max(one, other)));
    }

    private static long number(String text) {
        long number = 0;
        for (int i = 0; i < Math.min(text.length(), DIGITS); i++) {
            int digit = text.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                number = 10 * number + digit;
            }
        }
        return number;
    }
}
