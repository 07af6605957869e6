package fr.aiguillage.core.matching.engine;

import java.util.Arrays;

/**
 * Records by blocking key, in flat arrays: a hash table from a key to the one record that has it, or to the block of
 * {@link Postings} that lists several. Most keys are of one record, so a look-up is mostly one look into memory. Of a key
 * 32 bits are kept. Two keys seldom agree in them, and if they do, in whatever order they come: a candidate more, which
 * comparing tells apart.
 */
public final class CandidateIndex {

    private static final int NOTHING = Integer.MIN_VALUE;

    /** A key's tag, then what it leads to: a record, or the complement of a block. Zero is an empty slot. */
    private long[] table = new long[1 << 15];

    private final Postings postings = new Postings();
    private int used;
    private long[] begun = new long[64];
    private int[] led = new int[64];
    private int[] ends = new int[64];
    private int[] seen = new int[1 << 10];
    private int[] found = new int[64];
    private int turn;

    /** Adds a record under its keys. */
    public void add(int record, long[] ofRecord) {
        for (long key : ofRecord) {
            add(record, tag(key));
        }
        if (record >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(record + 1, 2 * seen.length));
        }
    }

    private void add(int record, int tag) {
        int slot = find(tag);
        int before = leads(table[slot]);
        if (before == NOTHING) {
            table[slot] = entry(tag, record);
            used++;
            if (3L * used > 2L * table.length) {
                growTable();
            }
        } else {
            table[slot] = entry(tag, ~(before >= 0 ? postings.pair(before, record) : postings.append(~before, record)));
        }
    }

    /** What stands for a key: never zero. */
    private static int tag(long key) {
        int tag = (int) (key ^ key >>> Integer.SIZE);
        return tag == 0 ? 1 : tag;
    }

    private static long entry(int tag, int leads) {
        return (long) tag << Integer.SIZE | Integer.toUnsignedLong(leads);
    }

    private static int tagOf(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    private static int leads(long entry) {
        return entry == 0 ? NOTHING : (int) entry;
    }

    /** The slot of the tag, else the empty one where it would stand. */
    private int find(int tag) {
        int mask = table.length - 1;
        int slot = tag & mask;
        while (table[slot] != 0 && tagOf(table[slot]) != tag) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The records that share a key, each once. */
    public int[] candidates(long[] ofRecord) {
        lookUp(ofRecord);
        turn++;
        int count = 0;
        for (int i = 0; i < ofRecord.length; i++) {
            if (led[i] >= 0) {
                count = take(led[i], count);
            } else if (led[i] != NOTHING) {
                for (int at = postings.begin(~led[i]); at < ends[i]; at++) {
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
            begun = new long[2 * keys.length];
            led = new int[2 * keys.length];
            ends = new int[2 * keys.length];
        }
        int mask = table.length - 1;
        for (int i = 0; i < keys.length; i++) {
            begun[i] = table[tag(keys[i]) & mask];
        }
        for (int i = 0; i < keys.length; i++) {
            int tag = tag(keys[i]);
            led[i] = leads(begun[i] == 0 || tagOf(begun[i]) == tag ? begun[i] : table[find(tag)]);
        }
        for (int i = 0; i < keys.length; i++) {
            ends[i] = led[i] < 0 && led[i] != NOTHING ? postings.end(~led[i]) : 0;
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
        for (long entry : old) {
            if (entry != 0) {
                table[find(tagOf(entry))] = entry;
            }
        }
    }
}
