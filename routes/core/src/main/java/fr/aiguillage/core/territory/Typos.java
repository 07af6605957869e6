package fr.aiguillage.core.territory;

/** Tells a misspelt town from another one: few letters differ, fewer still in a short name. */
final class Typos {

    private static final int SHORTEST_WITH_ONE = 5;
    private static final int SHORTEST_WITH_TWO = 10;

    private Typos() {}

    /** Whether two normalised names differ by typing errors alone: one from 5 letters on, two from 10. */
    static boolean near(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        int allowed = shorter >= SHORTEST_WITH_TWO ? 2 : shorter >= SHORTEST_WITH_ONE ? 1 : 0;
        return Math.abs(left.length() - right.length()) <= allowed && distance(left, right) <= allowed;
    }

    /** Letters to add, drop or change (Levenshtein). */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[right.length()];
    }
}
