package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/** Jaro's share of common characters, raised for a common beginning (Winkler 1990): made for names of persons. */
final class JaroWinkler implements Similarity {

    private static final int PREFIX_LIMIT = 4;
    private static final double PREFIX_WEIGHT = 0.1;

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        return of(left.text(), right.text());
    }

    static int of(String left, String right) {
        if (left.equals(right)) {
            return SAME;
        }
        double jaro = jaro(left, right);
        int prefix = 0;
        int limit = Math.min(PREFIX_LIMIT, Math.min(left.length(), right.length()));
        while (prefix < limit && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        return (int) (SAME * (jaro + prefix * PREFIX_WEIGHT * (1 - jaro)));
    }

    private static double jaro(String left, String right) {
        int window = Math.max(0, Math.max(left.length(), right.length()) / 2 - 1);
        boolean[] leftTaken = new boolean[left.length()];
        boolean[] rightTaken = new boolean[right.length()];
        int common = 0;
        for (int i = 0; i < left.length(); i++) {
            int end = Math.min(right.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < end && !leftTaken[i]; j++) {
                if (!rightTaken[j] && left.charAt(i) == right.charAt(j)) {
                    leftTaken[i] = true;
                    rightTaken[j] = true;
                    common++;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        double moved = outOfOrder(left, leftTaken, right, rightTaken) / 2.0;
        return ((double) common / left.length() + (double) common / right.length() + (common - moved) / common) / 3;
    }

    private static int outOfOrder(String left, boolean[] leftTaken, String right, boolean[] rightTaken) {
        int count = 0;
        int j = 0;
        for (int i = 0; i < left.length(); i++) {
            if (leftTaken[i]) {
                while (!rightTaken[j]) {
                    j++;
                }
                if (left.charAt(i) != right.charAt(j)) {
                    count++;
                }
                j++;
            }
        }
        return count;
    }
}
