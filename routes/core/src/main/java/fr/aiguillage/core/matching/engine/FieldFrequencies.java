package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.similarity.Frequencies;
import org.jspecify.annotations.Nullable;

/**
 * Counts of one field in a frozen epoch. What the last three values count is kept, for all measures of the field: a record
 * is compared with one candidate after the other, whichever of the two is asked for first, by several measures, and the
 * counts of a million texts are in no cache of the processor.
 */
final class FieldFrequencies implements Frequencies {

    /** Immutable, so that threads at worst count again. */
    private record Counted(int[] tokens, int[] counts, int @Nullable [] information) {}

    private final LongCounts tokens;
    private final int field;
    private final ByCount information;
    private Counted last = new Counted(new int[0], new int[0], null);
    private Counted second = last;
    private Counted third = last;

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
        return counted(value).counts;
    }

    @Override
    public int[] information(int[] value) {
        Counted counted = counted(value);
        if (counted.information != null) {
            return counted.information;
        }
        int[] information = new int[value.length];
        for (int i = 0; i < information.length; i++) {
            information[i] = informationOf(counted.counts[i]);
        }
        last = new Counted(value, counted.counts, information);
        return information;
    }

    private Counted counted(int[] value) {
        Counted one = last;
        if (one.tokens == value) {
            return one;
        }
        Counted two = second;
        Counted asked = two.tokens == value ? two : thirdOrCounted(value);
        last = asked;
        second = one;
        if (asked != two) {
            third = two;
        }
        return asked;
    }

    private Counted thirdOrCounted(int[] value) {
        Counted three = third;
        return three.tokens == value ? three : new Counted(value, count(value), null);
    }

    private int[] count(int[] value) {
        long[] keys = new long[value.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Epoch.tokenKey(field, value[i]);
        }
        int[] counts = tokens.of(keys, keys.length);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(1, counts[i]);
        }
        return counts;
    }

    @Override
    public int informationOf(int count) {
        return information.of(count);
    }
}
