package fr.aiguillage.core.matching.similarity;

import java.util.function.IntUnaryOperator;

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

    static long weight(int[] left, int leftEnd, int[] right, int rightEnd, IntUnaryOperator weight) {
        long shared = 0;
        int i = 0;
        int j = 0;
        while (i < leftEnd && j < rightEnd) {
            int order = Integer.compareUnsigned(left[i], right[j]);
            if (order == 0) {
                shared += weight.applyAsInt(left[i]);
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

    static long weight(int[] tokens, int end, IntUnaryOperator weight) {
        long sum = 0;
        for (int i = 0; i < end; i++) {
            sum += weight.applyAsInt(tokens[i]);
        }
        return sum;
    }
}
