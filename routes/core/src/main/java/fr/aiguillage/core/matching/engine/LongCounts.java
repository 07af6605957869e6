package fr.aiguillage.core.matching.engine;

import java.util.function.IntPredicate;

/** Counts by 64-bit hash, in two flat arrays: millions of boxed entries would not fit beside the live records. */
final class LongCounts {

    private long[] hashes = new long[1024];
    private int[] counts = new int[1024];
    private int size;

    /** Zero stands for an empty slot; a hash of zero, one in 2^64, is never counted. */
    void add(long hash, int count) {
        if (hash == 0) {
            return;
        }
        int slot = slot(hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            size++;
        }
        counts[slot] += count;
        if (2 * size > hashes.length) {
            resize(2 * hashes.length, any -> true);
        }
    }

    int of(long hash) {
        return counts[slot(hash)];
    }

    /** Forgets all counts but those wanted. */
    void keep(IntPredicate wanted) {
        resize(hashes.length, wanted);
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
