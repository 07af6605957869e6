package fr.aiguillage.core.matching.similarity;

/**
 * What two ascending token sets share, counted or weighed. Steps are added and not branched on: which set is behind at a
 * token is as good as random, and a processor that guesses wrong each other time loses more than the step takes.
 */
final class Intersection {

    /** Unsigned order of integers is the signed order once the top bit is turned. */
    private static final int TOP_BIT = 0x80000000;

    private Intersection() {}

    static int count(int[] left, int leftEnd, int[] right, int rightEnd) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < leftEnd && j < rightEnd) {
            int one = left[i] ^ TOP_BIT;
            int other = right[j] ^ TOP_BIT;
            shared += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }
        return shared;
    }

    /**
     * Places in the left set of what both share.
     *
     * @param places takes them from its beginning on; room for one more than are shared
     * @return how many are shared
     */
    static int places(int[] left, int leftEnd, int[] right, int rightEnd, int[] places) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < leftEnd && j < rightEnd) {
            int one = left[i] ^ TOP_BIT;
            int other = right[j] ^ TOP_BIT;
            places[shared] = i;
            shared += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }
        return shared;
    }

    /** @param weights of each of the left tokens; what is shared weighs the same on the right */
    static long weight(int[] left, int leftEnd, int[] weights, int[] right, int rightEnd) {
        long shared = 0;
        int i = 0;
        int j = 0;
        while (i < leftEnd && j < rightEnd) {
            int one = left[i] ^ TOP_BIT;
            int other = right[j] ^ TOP_BIT;
            shared += one == other ? weights[i] : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }
        return shared;
    }

    static long sum(int[] weights, int end) {
        long sum = 0;
        for (int i = 0; i < end; i++) {
            sum += weights[i];
        }
        return sum;
    }
}
