package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.Fingerprint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Records in memory under numbers of their store, which change and go: who shares a key with another, who of them may be
 * the same, and their prints. A record that changes stands anew and its former place is left empty, until the owner builds
 * the index again. About 1.2 kilobytes a record. Not safe for threads.
 */
public final class LiveIndex {

    private static final long GONE = Long.MIN_VALUE;

    /** Empty places that are never worth building the index again for. */
    private static final int FEW = 10_000;

    private final ModelEngine engine;
    private final StoredPrints prints;
    private final RecordIndex index;
    private final Map<Long, Integer> places = new HashMap<>();
    private long[] ids = new long[1024];
    private int size;

    public LiveIndex(ModelEngine engine) {
        this.engine = engine;
        prints = new StoredPrints(engine);
        index = new RecordIndex(engine, prints::get, false);
    }

    /**
     * Adds a record or replaces what was known of it.
     *
     * @param id any number but {@link Long#MIN_VALUE}
     */
    public void put(long id, Fingerprint print, long[] keys) {
        remove(id);
        index.add((Print) print, keys);
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size] = id;
        prints.add((Print) print);
        places.put(id, size);
        size++;
    }

    public void remove(long id) {
        Integer place = places.remove(id);
        if (place != null) {
            ids[place] = GONE;
            prints.forget(place);
        }
    }

    /** Ids of the records that share a key, itself included. */
    public long[] sharing(long[] keys) {
        return ids(index.candidates(keys));
    }

    /** Of those that share a key, whose pair is not distinct at first sight, itself included. */
    public long[] lookalikes(Fingerprint print, long[] keys) {
        return ids(index.sift((Print) print, index.candidates(keys)).numbers());
    }

    private long[] ids(int[] found) {
        long[] present = new long[found.length];
        int count = 0;
        for (int place : found) {
            if (ids[place] != GONE) {
                present[count++] = ids[place];
            }
        }
        return Arrays.copyOf(present, count);
    }

    /** @param id of a record that stands here */
    public Fingerprint print(long id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no record " + id);
        }
        return engine.decode(prints.encoded(place), index.quick(place));
    }

    /** How many records stand here. */
    public int size() {
        return places.size();
    }

    /** Whether more places are empty than not, so that it pays to build the index again. */
    public boolean isWorn() {
        return size - places.size() > places.size() + FEW;
    }
}
