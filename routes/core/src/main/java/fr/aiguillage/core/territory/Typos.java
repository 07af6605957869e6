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
        if (Math.abs(left.length() - right.length()) > allowed) {
            return false;
        }
        int begin = 0;
        while (begin < shorter && left.charAt(begin) == right.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin
                && left.charAt(left.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
            end++;
        }
        return within(left, begin, left.length() - end, right, begin, right.length() - end, allowed);
    }

    /**
     * Whether so few letters need be added, dropped or changed (Levenshtein) between what is left of two names. The first
     * letters that differ cost one change in each of three ways, so that few steps decide: most names differ early.
     */
    private static boolean within(
            String left, int leftFrom, int leftTo, String right, int rightFrom, int rightTo, int allowed) {
        int i = leftFrom;
        int j = rightFrom;
        while (i < leftTo && j < rightTo && left.charAt(i) == right.charAt(j)) {
            i++;
            j++;
        }
        int leftRest = leftTo - i;
        int rightRest = rightTo - j;
        if (leftRest == 0 || rightRest == 0) {
            return leftRest + rightRest <= allowed;
        }
        return allowed > 0
                && Math.abs(leftRest - rightRest) <= allowed
                && (within(left, i + 1, leftTo, right, j + 1, rightTo, allowed - 1)
                        || within(left, i + 1, leftTo, right, j, rightTo, allowed - 1)
                        || within(left, i, leftTo, right, j + 1, rightTo, allowed - 1));
    }
}
