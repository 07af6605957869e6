package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.similarity.Frequencies;

/** Counts of one field in a frozen epoch; what a token tells is tabled, since logarithms are slow. */
final class FieldFrequencies implements Frequencies {

    private static final int TABLED = 4096;

    private final LongCounts tokens;
    private final int field;
    private final int records;
    private final int[] informationByCount;

    FieldFrequencies(LongCounts tokens, int field, int records) {
        this.tokens = tokens;
        this.field = field;
        this.records = records;
        this.informationByCount = new int[TABLED];
        for (int count = 1; count < TABLED; count++) {
            informationByCount[count] = Frequencies.information(records, count);
        }
    }

    @Override
    public int of(int token) {
        return Math.max(1, tokens.of(Epoch.tokenKey(field, token)));
    }

    @Override
    public int records() {
        return records;
    }

    @Override
    public int information(int token) {
        int count = of(token);
        return count < TABLED ? informationByCount[count] : Frequencies.information(records, count);
    }
}
