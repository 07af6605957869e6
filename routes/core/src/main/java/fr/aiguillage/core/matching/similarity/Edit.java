package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/** One less the share of characters to insert, delete, replace or swap with their neighbour (Damerau 1964). */
final class Edit implements Similarity {

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        String one = left.text();
        String other = right.text();
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 0 : SAME * (longest - distance(one, other)) / longest;
    }

    /** Optimal string alignment: no part is edited twice. */
    static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = last[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (isSwap(left, i, right, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[right.length()];
    }

    private static boolean isSwap(String left, int i, String right, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
