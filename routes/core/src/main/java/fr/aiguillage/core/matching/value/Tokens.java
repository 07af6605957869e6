package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Hash64;
import java.util.Arrays;

/** Collects token hashes, then gives them distinct and ascending as unsigned numbers. */
public final class Tokens {

    static final int[] NONE = {};

    /** Unsigned order of integers is the signed order once the top bit is turned. */
    private static final int TOP_BIT = 0x80000000;

    private int[] hashes = new int[16];
    private int size;

    /** Hash of one word or element. */
    public static int hash(CharSequence word) {
        return (int) Hash64.of(word);
    }

    public void add(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = hash ^ TOP_BIT;
    }

    /** All that were added. */
    public int[] toArray() {
        return smallest(Integer.MAX_VALUE);
    }

    /** The smallest of those that were added: a sample that any two sets draw alike (bottom-k sketch). */
    public int[] smallest(int limit) {
        Arrays.sort(hashes, 0, size);
        int[] distinct = new int[Math.min(size, limit)];
        int count = 0;
        for (int i = 0; i < size && count < limit; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                distinct[count++] = hashes[i] ^ TOP_BIT;
            }
        }
        return count == distinct.length ? distinct : Arrays.copyOf(distinct, count);
    }

    /** Number of distinct hashes; only after the array was asked for. */
    int distinct() {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                count++;
            }
        }
        return count;
    }
}
