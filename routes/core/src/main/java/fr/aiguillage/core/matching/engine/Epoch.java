package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.model.KeySpec;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.similarity.Frequencies;
import fr.aiguillage.core.matching.text.Hash64;
import fr.aiguillage.core.matching.value.Tokens;
import fr.aiguillage.core.matching.value.Value;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of the records at one moment, frozen: how common each token, value and key is. A pair's weight must not
 * change because other records come and go, so the statistics change from one epoch to the next alone. Built in one
 * pass over the records, or over a sample of them, by {@link ModelEngine#count}; then kept as bytes ({@link #encode}).
 */
public final class Epoch {

    /** Nothing is known: all tokens are equally rare and no key is too common. */
    public static final Epoch EMPTY = new Epoch(0, 0, 0);

    private final LongCounts tokens = new LongCounts();
    private final LongCounts values = new LongCounts();
    private final LongCounts keys = new LongCounts();
    private final long model;
    private final int leastCommon;
    private final int[] filled;
    /** By field, the sum over its values of the square of their count. */
    private final long[] squares;
    /** By field, what agreement on a value of some count tells; asked for once the epoch is frozen. */
    private final ByCount[] rarities;
    /** By field, the value that was counted last: the candidates of a record agree with it on the same values. */
    private final @Nullable Counted[] last;

    private boolean frozen;

    /** Immutable, so that threads at worst count again. */
    private record Counted(long value, int count) {}

    /** @param model whose fields and keys are counted */
    public Epoch(MatchModel model) {
        this(
                identity(model),
                model.fields().size(),
                model.keys().stream().mapToInt(KeySpec::common).min().orElse(0));
    }

    private Epoch(long model, int fields, int leastCommon) {
        this.model = model;
        this.leastCommon = leastCommon;
        filled = new int[fields];
        squares = new long[fields];
        last = new @Nullable Counted[fields];
        rarities = IntStream.range(0, fields)
                .mapToObj(field -> new ByCount(count -> rarity(field, count)))
                .toArray(ByCount[]::new);
    }

    /** The same for two models that print records and make keys alike; comparisons and weights do not matter. */
    private static long identity(MatchModel model) {
        StringBuilder text = new StringBuilder();
        model.fields()
                .forEach(field -> text.append(field.name()).append(field.kind()).append(field.from()));
        return Hash64.of(text.append(model.keys()).append(PrintCodec.VERSION));
    }

    void count(Print print, long[] plainKeys) {
        if (frozen) {
            throw new IllegalStateException("a frozen epoch does not change");
        }
        for (int field = 0; field < filled.length; field++) {
            Value value = print.value(field);
            if (value != null) {
                filled[field]++;
                squares[field] += 2L * values.add(valueKey(field, value), 1) - 1;
                for (int token : value.tokens()) {
                    tokens.add(tokenKey(field, token), 1);
                }
            }
        }
        for (long key : plainKeys) {
            keys.add(key, 1);
        }
    }

    /** Ends the counting; what stands once is forgotten, since that is what an unknown token counts as. */
    public Epoch freeze() {
        tokens.keep(count -> count > 1);
        values.keep(count -> count > 1);
        keys.keep(count -> count >= leastCommon);
        frozen = true;
        return this;
    }

    /** The stored form of a frozen epoch: some tens of bytes a record. */
    public byte[] encode() {
        if (!frozen) {
            throw new IllegalStateException("an epoch is stored once frozen");
        }
        int size = Long.BYTES + filled.length * (Integer.BYTES + Long.BYTES);
        ByteBuffer out = ByteBuffer.allocate(size + tokens.bytes() + values.bytes() + keys.bytes());
        out.putLong(model);
        for (int field = 0; field < filled.length; field++) {
            out.putInt(filled[field]).putLong(squares[field]);
        }
        tokens.write(out);
        values.write(out);
        keys.write(out);
        return out.array();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @return nothing when the epoch was counted under a model of other fields or keys: it must be counted anew
     */
    public static Optional<Epoch> decode(byte[] encoded, MatchModel model) {
        Epoch epoch = new Epoch(model);
        ByteBuffer in = ByteBuffer.wrap(encoded);
        if (in.getLong() != epoch.model) {
            return Optional.empty();
        }
        for (int field = 0; field < epoch.filled.length; field++) {
            epoch.filled[field] = in.getInt();
            epoch.squares[field] = in.getLong();
        }
        epoch.tokens.read(in);
        epoch.values.read(in);
        epoch.keys.read(in);
        epoch.frozen = true;
        return Optional.of(epoch);
    }

    int[] keyCounts(KeyList list) {
        return keys.of(list.array(), list.size());
    }

    Frequencies frequencies(int field) {
        if (field >= filled.length || filled[field] == 0) {
            return Frequencies.NONE;
        }
        return new FieldFrequencies(tokens, field, filled[field]);
    }

    /**
     * What agreement on this value tells more (or less) than on a value drawn at random: the logarithm of the chance
     * that two records share any value over the chance that they share this one, in hundredths of a bit.
     */
    int rarity(int field, @Nullable Value value) {
        if (value == null || field >= filled.length || filled[field] == 0) {
            return 0;
        }
        long key = valueKey(field, value);
        Counted counted = last[field];
        if (counted == null || counted.value != key) {
            counted = new Counted(key, Math.max(1, values.of(key)));
            last[field] = counted;
        }
        return rarities[field].of(counted.count);
    }

    private int rarity(int field, double count) {
        return (int) Math.round(100 * StrictMath.log(squares[field] / count / filled[field]) / StrictMath.log(2));
    }

    static long tokenKey(int field, int token) {
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
