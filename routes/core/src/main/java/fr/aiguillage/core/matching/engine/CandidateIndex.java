package fr.aiguillage.core.matching.engine;

import java.util.Arrays;

/**
 * Records by blocking key, in flat arrays: a hash table from key to the last record that has it, and from there a chain
 * to the earlier ones. A million records with twenty keys each take some 400 MB.
 */
public final class CandidateIndex {

    private static final int END = -1;

    private long[] keys = new long[1 << 16];
    private int[] heads = new int[1 << 16];
    private int used;
    /** The record in the upper half, the posting before it under the same key in the lower: one look into memory. */
    private long[] chain = new long[1 << 16];

    private int postings;
    private int[] seen = new int[1 << 10];
    private int[] found = new int[64];
    private int turn;

    /** Adds a record under its keys; zero, one hash in 2^64, is no key. */
    public void add(int record, long[] ofRecord) {
        for (long key : ofRecord) {
            if (key == 0) {
                continue;
            }
            int slot = slot(key);
            if (keys[slot] == 0) {
                keys[slot] = key;
                heads[slot] = END;
                used++;
            }
            growPostings();
            chain[postings] = (long) record << Integer.SIZE | heads[slot] & 0xffffffffL;
            heads[slot] = postings++;
            if (2 * used > keys.length) {
                growTable();
            }
        }
    }

    /** The records that share a key, each once. */
    public int[] candidates(long[] ofRecord) {
        turn++;
        int count = 0;
        for (long key : ofRecord) {
            int slot = slot(key);
            for (int at = keys[slot] == key ? heads[slot] : END; at != END; at = (int) chain[at]) {
                int record = (int) (chain[at] >>> Integer.SIZE);
                if (record >= seen.length) {
                    seen = Arrays.copyOf(seen, Math.max(record + 1, 2 * seen.length));
                }
                if (seen[record] != turn) {
                    seen[record] = turn;
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = record;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void growPostings() {
        if (postings == chain.length) {
            chain = Arrays.copyOf(chain, 2 * postings);
        }
    }

    private void growTable() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[2 * oldKeys.length];
        heads = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
