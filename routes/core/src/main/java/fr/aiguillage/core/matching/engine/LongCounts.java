package fr.aiguillage.core.matching.engine;

import java.nio.ByteBuffer;
import java.util.function.IntPredicate;

/**
 * Counts by 64-bit hash in one flat array, each count beside its hash: a look-up costs one look into memory, and millions
 * of boxed entries would not fit beside the live records.
 */
final class LongCounts {

    private long[] table = new long[1024];
    private int size;

    /** Zero stands for an empty slot; a hash of zero, one in 2^64, is never counted. Gives the sum so far. */
    int add(long hash, int count) {
        if (hash == 0) {
            return count;
        }
        int slot = find(hash);
        if (table[slot] == 0) {
            table[slot] = hash;
            size++;
        }
        table[slot + 1] += count;
        int sum = (int) table[slot + 1];
        if (isFull(size, table.length)) {
            resize(2 * table.length, any -> true);
        }
        return sum;
    }

    /** Two thirds of the slots, of two numbers each: beyond that, searches grow long. */
    private static boolean isFull(int entries, int length) {
        return 3L * entries > length;
    }

    /** What {@link #write} takes. */
    int bytes() {
        return Integer.BYTES + size * (Long.BYTES + Integer.BYTES);
    }

    void write(ByteBuffer out) {
        out.putInt(size);
        for (int slot = 0; slot < table.length; slot += 2) {
            if (table[slot] != 0) {
                out.putLong(table[slot]).putInt((int) table[slot + 1]);
            }
        }
    }

    void read(ByteBuffer in) {
        for (int left = in.getInt(); left > 0; left--) {
            add(in.getLong(), in.getInt());
        }
    }

    int of(long hash) {
        return (int) table[find(hash) + 1];
    }

    /**
     * Those of many hashes, the first ones. Where each search begins is looked at first: looks into memory run at once as
     * long as none waits for what another one finds.
     */
    int[] of(long[] hashes, int size) {
        long[] begun = new long[size];
        for (int i = 0; i < size; i++) {
            begun[i] = table[first(hashes[i])];
        }
        int[] counts = new int[size];
        for (int i = 0; i < size; i++) {
            counts[i] = begun[i] == 0 ? 0 : of(hashes[i]);
        }
        return counts;
    }

    /** Forgets all counts but those wanted, and takes no more room than they need. */
    void keep(IntPredicate wanted) {
        int kept = 0;
        for (int slot = 0; slot < table.length; slot += 2) {
            kept += table[slot] != 0 && wanted.test((int) table[slot + 1]) ? 1 : 0;
        }
        int length = 4;
        while (isFull(kept, length)) {
            length *= 2;
        }
        resize(length, wanted);
    }

    /** Where the search for a hash begins. */
    private int first(long hash) {
        return (int) (hash ^ (hash >>> 32)) << 1 & table.length - 2;
    }

    /** The slot of the hash, else the empty one where it would stand. */
    private int find(long hash) {
        int mask = table.length - 2;
        int slot = first(hash);
        while (table[slot] != 0 && table[slot] != hash) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    private void resize(int length, IntPredicate wanted) {
        long[] old = table;
        table = new long[length];
        size = 0;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 && wanted.test((int) old[i + 1])) {
                int slot = find(old[i]);
                table[slot] = old[i];
                table[slot + 1] = old[i + 1];
                size++;
            }
        }
    }
}
