package fr.aiguillage.core.matching.engine;

import java.util.Arrays;

/**
 * Records by blocking key, in flat arrays: a hash table from a key to the one record that has it, or to the block of
 * {@link Postings} that lists several. Most keys are of one record, so a look-up is mostly one look into memory.
 */
public final class CandidateIndex {

    private static final long NOTHING = Long.MIN_VALUE;

    /** Each key beside what it leads to: a record, or the complement of a block. */
    private long[] table = new long[1 << 16];

    private final Postings postings = new Postings();
    private int used;
    private long[] led = new long[64];
    private int[] ends = new int[64];
    private int[] seen = new int[1 << 10];
    private int[] found = new int[64];
    private int turn;

    /** Adds a record under its keys; zero, one hash in 2^64, is no key. */
    public void add(int record, long[] ofRecord) {
        for (long key : ofRecord) {
            if (key != 0) {
                add(record, key);
            }
        }
        if (record >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(record + 1, 2 * seen.length));
        }
    }

    private void add(int record, long key) {
        int slot = Slots.find(table, key);
        long before = table[slot] == 0 ? NOTHING : table[slot + 1];
        if (before == NOTHING) {
            table[slot] = key;
            table[slot + 1] = record;
            used++;
            if (3L * used > table.length) {
                growTable();
            }
        } else {
            int block = before >= 0 ? postings.pair((int) before, record) : postings.append((int) ~before, record);
            table[slot + 1] = ~block;
        }
    }

    /** The records that share a key, each once. */
    public int[] candidates(long[] ofRecord) {
        lookUp(ofRecord);
        turn++;
        int count = 0;
        for (int i = 0; i < ofRecord.length; i++) {
            if (led[i] >= 0) {
                count = take((int) led[i], count);
            } else if (led[i] != NOTHING) {
                for (int at = postings.begin((int) ~led[i]); at < ends[i]; at++) {
                    count = take(postings.record(at), count);
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /**
     * All keys first, and nothing decided by what is read until all is: looks into memory run at once as long as none waits
     * for what another one finds.
     */
    private void lookUp(long[] keys) {
        if (keys.length > led.length) {
            led = new long[2 * keys.length];
            ends = new int[2 * keys.length];
        }
        for (int i = 0; i < keys.length; i++) {
            led[i] = table[Slots.first(table, keys[i])];
        }
        for (int i = 0; i < keys.length; i++) {
            int slot = led[i] == keys[i] || led[i] == 0 ? Slots.first(table, keys[i]) : Slots.find(table, keys[i]);
            led[i] = table[slot] == 0 ? NOTHING : table[slot + 1];
        }
        for (int i = 0; i < keys.length; i++) {
            ends[i] = led[i] < 0 && led[i] != NOTHING ? postings.end((int) ~led[i]) : 0;
        }
    }

    private int take(int record, int count) {
        if (seen[record] == turn) {
            return count;
        }
        seen[record] = turn;
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count] = record;
        return count + 1;
    }

    private void growTable() {
        long[] old = table;
        table = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                int slot = Slots.find(table, old[i]);
                table[slot] = old[i];
                table[slot + 1] = old[i + 1];
            }
        }
    }
}
