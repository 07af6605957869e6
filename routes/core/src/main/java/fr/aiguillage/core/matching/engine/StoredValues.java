package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** The values of a print as {@link PrintCodec} stores them, found at once and read one by one. */
final class StoredValues {

    private static final int MISSING = 0;

    private final byte[] bytes;
    /** Where the value of each field begins; {@value #MISSING} for none. */
    private final int[] starts;

    private StoredValues(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /** @param in at the first field */
    static StoredValues find(ByteReader in, int fields) {
        int[] starts = new int[fields];
        for (int field = 0; field < fields; field++) {
            starts[field] = in.number();
        }
        int start = in.place();
        for (int field = 0; field < fields; field++) {
            int length = starts[field];
            starts[field] = length == 0 ? MISSING : start;
            start += length;
        }
        return new StoredValues(in.bytes(), starts);
    }

    int size() {
        return starts.length;
    }

    boolean has(int field) {
        return starts[field] != MISSING;
    }

    @Nullable
    Value read(int field) {
        if (!has(field)) {
            return null;
        }
        ByteReader in = new ByteReader(bytes, starts[field]);
        String text = in.text();
        int total = in.number();
        return new Value(text, in.fixed(in.number()), total);
    }
}
