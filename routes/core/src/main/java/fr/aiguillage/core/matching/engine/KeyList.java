package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.text.Hash64;
import java.util.Arrays;

/** Grows an array of keys. */
final class KeyList {

    private long[] keys = new long[64];
    private int size;

    int size() {
        return size;
    }

    /** Not copied: until the next one is added. */
    long[] array() {
        return keys;
    }

    long at(int place) {
        return keys[place];
    }

    void set(int place, long key) {
        keys[place] = key;
    }

    void add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size++] = key;
    }

    long removeLast() {
        return keys[--size];
    }

    /** Forgets all keys from a place on. */
    void cut(int from) {
        size = from;
    }

    /** Combines each key from a place on with each of the hashes, in place. */
    void multiply(int from, long[] hashes) {
        int to = size;
        for (int i = from; i < to; i++) {
            long key = keys[i];
            keys[i] = Hash64.of(key, hashes[0]);
            for (int j = 1; j < hashes.length; j++) {
                add(Hash64.of(key, hashes[j]));
            }
        }
    }

    /** Distinct, ascending. */
    long[] toDistinct() {
        Arrays.sort(keys, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[distinct++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, distinct);
    }
}
