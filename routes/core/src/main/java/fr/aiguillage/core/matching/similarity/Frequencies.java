package fr.aiguillage.core.matching.similarity;

import java.util.Arrays;

/** In how many records of the frozen epoch each token of one field stands. */
public interface Frequencies {

    /** No epoch yet: every token counts the same. */
    Frequencies NONE = new Frequencies() {
        @Override
        public int of(int token) {
            return 1;
        }

        @Override
        public int[] of(int[] tokens) {
            int[] counts = new int[tokens.length];
            Arrays.fill(counts, 1);
            return counts;
        }

        @Override
        public int informationOf(int count) {
            return 1;
        }
    };

    /** At least 1: the record at hand holds the token. */
    int of(int token);

    /** Of each of the tokens; neither array is ever written to. */
    int[] of(int[] tokens);

    /** How much a token tells that so many records hold, in hundredths of a bit, at least 1. */
    int informationOf(int count);

    /** How much a token tells, in hundredths of a bit, at least 1. */
    default int information(int token) {
        return informationOf(of(token));
    }

    /** How much each of the tokens tells; neither array is ever written to. */
    default int[] information(int[] tokens) {
        int[] information = of(tokens).clone();
        for (int i = 0; i < information.length; i++) {
            information[i] = informationOf(information[i]);
        }
        return information;
    }

    /** What a token tells that stands in so many of so many records, in hundredths of a bit, at least 1. */
    static int information(int records, int count) {
        return 1 + (int) Math.round(100 * StrictMath.log((double) records / count) / StrictMath.log(2));
    }
}
