package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.value.Value;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record's normalised values, in the order of the model's fields. */
public final class Print implements Fingerprint {

    private final RecordKey key;
    private final @Nullable Value[] values;
    private final long[] quick;

    Print(RecordKey key, @Nullable Value[] values) {
        this.key = key;
        this.values = values;
        this.quick = new long[values.length];
        for (int i = 0; i < quick.length; i++) {
            quick[i] = Quick.of(values[i]);
        }
    }

    @Override
    public RecordKey key() {
        return key;
    }

    @Nullable
    Value value(int field) {
        return values[field];
    }

    /** See {@link Quick}; not copied, never written to. */
    long[] quick() {
        return quick;
    }

    int size() {
        return values.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Print print && key.equals(print.key) && Arrays.equals(values, print.values);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key.remoteId() + " " + Arrays.toString(values);
    }
}
