package fr.aiguillage.core.matching.engine;

import java.nio.ByteBuffer;
import java.util.function.IntPredicate;

/** Counts by 64-bit hash, in two flat arrays: millions of boxed entries would not fit beside the live records. */
final class LongCounts {

    private long[] hashes = new long[1024];
    private int[] counts = new int[1024];
    private int size;

    /** Zero stands for an empty slot; a hash of zero, one in 2^64, is never counted. Gives the sum so far. */
    int add(long hash, int count) {
        if (hash == 0) {
            return count;
        }
        int slot = slot(hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            size++;
        }
        counts[slot] += count;
        int sum = counts[slot];
        if (2 * size > hashes.length) {
            resize(2 * hashes.length, any -> true);
        }
        return sum;
    }

    /** What {@link #write} takes. */
    int bytes() {
        return Integer.BYTES + size * (Long.BYTES + Integer.BYTES);
    }

    void write(ByteBuffer out) {
        out.putInt(size);
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                out.putLong(hashes[i]).putInt(counts[i]);
            }
        }
    }

    void read(ByteBuffer in) {
        for (int left = in.getInt(); left > 0; left--) {
            add(in.getLong(), in.getInt());
        }
    }

    int of(long hash) {
        return counts[slot(hash)];
    }

    /** Forgets all counts but those wanted, and takes no more room than they need. */
    void keep(IntPredicate wanted) {
        int kept = 0;
        for (int i = 0; i < hashes.length; i++) {
            kept += hashes[i] != 0 && wanted.test(counts[i]) ? 1 : 0;
        }
        resize(Math.max(2, Integer.highestOneBit(Math.max(1, kept)) << 2), wanted);
    }

    private void resize(int capacity, IntPredicate wanted) {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new long[capacity];
        counts = new int[capacity];
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0 && wanted.test(oldCounts[i])) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
                size++;
            }
        }
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
