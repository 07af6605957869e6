package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.value.Value;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record's normalised values, in the order of the model's fields. One that was stored reads them as they are asked for. */
public final class Print implements Fingerprint {

    private final RecordKey key;
    private final @Nullable Value[] values;
    private final @Nullable StoredValues stored;
    private final QuickFields quickFields;
    private long @Nullable [] quick;
    private byte @Nullable [] encoded;

    Print(RecordKey key, @Nullable Value[] values, QuickFields quickFields) {
        this.key = key;
        this.values = values;
        this.stored = null;
        this.quickFields = quickFields;
    }

    /** @param quick where known already */
    Print(RecordKey key, StoredValues stored, QuickFields quickFields, long @Nullable [] quick) {
        this.quick = quick;
        this.key = key;
        this.values = new @Nullable Value[stored.size()];
        this.stored = stored;
        this.quickFields = quickFields;
    }

    @Override
    public RecordKey key() {
        return key;
    }

    /** Two threads may both read a stored value, to the same effect. */
    @Nullable
    Value value(int field) {
        Value value = values[field];
        if (value == null && stored != null) {
            value = stored.read(field);
            values[field] = value;
        }
        return value;
    }

    boolean has(int field) {
        return values[field] != null || stored != null && stored.has(field);
    }

    /** See {@link Quick}, by {@link QuickFields}; not copied, never written to. */
    long[] quick() {
        long[] known = quick;
        if (known == null) {
            known = new long[quickFields.width()];
            for (int i = 0; i < known.length; i++) {
                known[i] = Quick.of(value(quickFields.fields()[i]));
            }
            quick = known;
        }
        return known;
    }

    /** Its stored form, made when first asked for: a store and an index keep the same. Never written to. */
    byte[] encoded(Function<Print, byte[]> encode) {
        byte[] known = encoded;
        if (known == null) {
            known = encode.apply(this);
            encoded = known;
        }
        return known;
    }

    int size() {
        return values.length;
    }

    private @Nullable Value[] all() {
        for (int field = 0; field < values.length; field++) {
            value(field);
        }
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Print print && key.equals(print.key) && Arrays.equals(all(), print.all());
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key.remoteId() + " " + Arrays.toString(all());
    }
}
