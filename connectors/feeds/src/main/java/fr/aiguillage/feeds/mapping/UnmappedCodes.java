package fr.aiguillage.feeds.mapping;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Codes that a source sends and no table knows, with how often: the work list of whoever keeps the tables. The offers
 * go on without the value. Bounded, so that a source that sends free text as a code cannot fill the memory.
 */
public final class UnmappedCodes {

    /** Different codes kept; more than a person can work through. */
    private static final int LIMIT = 5_000;

    /** A longer text is no code; its beginning is enough to find it. */
    private static final int LONGEST = 100;

    private final Map<Code, LongAdder> counts = new ConcurrentHashMap<>();

    /** A code of a table. */
    public record Code(String table, String value) implements Comparable<Code> {

        @Override
        public int compareTo(Code other) {
            int byTable = table.compareTo(other.table);
            return byTable != 0 ? byTable : value.compareTo(other.value);
        }
    }

    void count(String table, String value) {
        Code code = new Code(table, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        if (counts.size() < LIMIT || counts.containsKey(code)) {
            counts.computeIfAbsent(code, first -> new LongAdder()).increment();
        }
    }

    /** How often each was met since the last call, by table and value. */
    public Map<Code, Long> drain() {
        Map<Code, Long> drained = new TreeMap<>();
        for (Code code : counts.keySet()) {
            LongAdder count = counts.remove(code);
            if (count != null) {
                drained.put(code, count.sum());
            }
        }
        return drained;
    }

    /** How often each was met, by table and value. */
    public Map<Code, Long> list() {
        Map<Code, Long> list = new TreeMap<>();
        counts.forEach((code, count) -> list.put(code, count.sum()));
        return list;
    }
}
