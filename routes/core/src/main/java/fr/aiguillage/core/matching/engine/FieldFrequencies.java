package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.similarity.Frequencies;

/**
 * Counts of one field in a frozen epoch. The counts of the last two values are kept: a record is compared with one candidate after the other, and the counts of a million texts are
 * in no cache of the processor.
 */
final class FieldFrequencies implements Frequencies {

    /** Immutable, so that threads at worst count again. */
    private record Counted(int[] tokens, int[] counts) {}

    private final LongCounts tokens;
    private final int field;
    private final ByCount information;
    private Counted last = new Counted(new int[0], new int[0]);
    private Counted beforeLast = last;

    FieldFrequencies(LongCounts tokens, int field, int records) {
        this.tokens = tokens;
        this.field = field;
        this.information = new ByCount(count -> Frequencies.information(records, count));
    }

    @Override
    public int of(int token) {
        return Math.max(1, tokens.of(Epoch.tokenKey(field, token)));
    }

    @Override
    public int[] of(int[] value) {
        Counted one = last;
        if (one.tokens == value) {
            return one.counts;
        }
        Counted other = beforeLast;
        Counted asked = other.tokens == value ? other : new Counted(value, count(value));
        last = asked;
        beforeLast = one;
        return asked.counts;
    }

    private int[] count(int[] value) {
        int[] counts = new int[value.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = of(value[i]);
        }
        return counts;
    }

    @Override
    public int informationOf(int count) {
        return information.of(count);
    }
}
