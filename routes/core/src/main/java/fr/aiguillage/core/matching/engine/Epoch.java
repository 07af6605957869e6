package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.similarity.Frequencies;
import fr.aiguillage.core.matching.text.Hash64;
import fr.aiguillage.core.matching.value.Tokens;
import fr.aiguillage.core.matching.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of the records at one moment, frozen: how common each token, value and key is. A pair's weight must not
 * change because other records come and go, so the statistics change from one epoch to the next alone.
 */
public final class Epoch {

    /** Nothing is known: all tokens are equally rare and no key is too common. */
    public static final Epoch EMPTY = new Epoch(0);

    private final LongCounts tokens = new LongCounts();
    private final LongCounts values = new LongCounts();
    private final LongCounts keys = new LongCounts();
    private final int[] filled;
    private final double[] squares;
    private boolean frozen;

    /** @param fields number of fields of the model */
    public Epoch(int fields) {
        filled = new int[fields];
        squares = new double[fields];
    }

    /** Counts a record; only before {@link #freeze}. */
    public void count(Print print) {
        if (frozen) {
            throw new IllegalStateException("a frozen epoch does not change");
        }
        for (int field = 0; field < filled.length; field++) {
            Value value = print.value(field);
            if (value != null) {
                filled[field]++;
                values.add(valueKey(field, value), 1);
                for (int token : value.tokens()) {
                    tokens.add(tokenKey(field, token), 1);
                }
            }
        }
    }

    /** Counts the keys of a record; only before {@link #freeze}. */
    public void countKeys(long[] ofRecord) {
        for (long key : ofRecord) {
            keys.add(key, 1);
        }
    }

    /** Ends the counting; what stands once is forgotten, since that is what an unknown token counts as. */
    public Epoch freeze(Iterable<Print> records) {
        for (Print print : records) {
            for (int field = 0; field < filled.length; field++) {
                Value value = print.value(field);
                if (value != null) {
                    squares[field] += (double) values.of(valueKey(field, value)) / filled[field] / filled[field];
                }
            }
        }
        tokens.keep(count -> count > 1);
        values.keep(count -> count > 1);
        keys.keep(count -> count > 1);
        frozen = true;
        return this;
    }

    int keyCount(long key) {
        return keys.of(key);
    }

    Frequencies frequencies(int field) {
        if (field >= filled.length || filled[field] == 0) {
            return Frequencies.NONE;
        }
        return new Frequencies() {
            @Override
            public int of(int token) {
                return Math.max(1, tokens.of(tokenKey(field, token)));
            }

            @Override
            public int records() {
                return filled[field];
            }
        };
    }

    /**
     * What agreement on this value tells more (or less) than on a value drawn at random: the logarithm of the chance
     * that two records share any value over the chance that they share this one, in hundredths of a bit.
     */
    int rarity(int field, @Nullable Value value) {
        if (value == null || field >= filled.length || filled[field] == 0) {
            return 0;
        }
        double share = (double) Math.max(1, values.of(valueKey(field, value))) / filled[field];
        return (int) Math.round(100 * StrictMath.log(squares[field] / share) / StrictMath.log(2));
    }

    private static long tokenKey(int field, int token) {
        return Hash64.of(field, token);
    }

    private static long valueKey(int field, Value value) {
        long hash = Tokens.hash(value.text());
        for (int token : value.tokens()) {
            hash = Hash64.of(hash, token);
        }
        return Hash64.of(field, hash);
    }
}
