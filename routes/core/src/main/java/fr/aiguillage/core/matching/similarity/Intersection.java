package fr.aiguillage.core.matching.similarity;

/** What two ascending token sets share, counted or weighed. */
final class Intersection {

    private Intersection() {}

    static int count(int[] left, int leftEnd, int[] right, int rightEnd) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < leftEnd && j < rightEnd) {
            int order = Integer.compareUnsigned(left[i], right[j]);
            if (order == 0) {
                shared++;
                i++;
                j++;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** @param weights of each of the left tokens; what is shared weighs the same on the right */
    static long weight(int[] left, int leftEnd, int[] weights, int[] right, int rightEnd) {
        long shared = 0;
        int i = 0;
        int j = 0;
        while (i < leftEnd && j < rightEnd) {
            int order = Integer.compareUnsigned(left[i], right[j]);
            if (order == 0) {
                shared += weights[i];
                i++;
                j++;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
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

    /** What each token tells, in hundredths of a bit. */
    static int[] information(int[] tokens, Frequencies frequencies) {
        int[] counts = frequencies.of(tokens);
        int[] information = new int[tokens.length];
        for (int i = 0; i < information.length; i++) {
            information[i] = frequencies.informationOf(counts[i]);
        }
        return information;
    }
}
