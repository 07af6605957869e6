package fr.aiguillage.core.matching.similarity;

/** In how many records of the frozen epoch each token of one field stands. */
public interface Frequencies {

    /** No epoch yet: every token counts the same. */
    Frequencies NONE = new Frequencies() {
        @Override
        public int of(int token) {
            return 1;
        }

        @Override
        public int records() {
            return 1;
        }
    };

    /** At least 1: the record at hand holds the token. */
    int of(int token);

    /** Records of the epoch that fill the field, at least 1. */
    int records();

    /** How much a token tells, in hundredths of a bit, at least 1. */
    default int information(int token) {
        return information(records(), of(token));
    }

    /** What a token tells that stands in so many of so many records, in hundredths of a bit, at least 1. */
    static int information(int records, int count) {
        return 1 + (int) Math.round(100 * StrictMath.log((double) records / count) / StrictMath.log(2));
    }
}
