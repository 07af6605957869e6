package fr.aiguillage.core.matching.engine;

/**
 * Where a key stands in a hash table of pairs, each key beside what it leads to; 0 is an empty slot. The length is a power
 * of two, and at least a third of the slots stay empty.
 */
final class Slots {

    private Slots() {}

    /** Where the search begins. */
    static int first(long[] table, long key) {
        return (int) (key ^ (key >>> 32)) << 1 & table.length - 2;
    }

    /** That of the key, else the empty one where it would stand. */
    static int find(long[] table, long key) {
        int mask = table.length - 2;
        int slot = first(table, key);
        while (table[slot] != 0 && table[slot] != key) {
            slot = slot + 2 & mask;
        }
        return slot;
    }
}
