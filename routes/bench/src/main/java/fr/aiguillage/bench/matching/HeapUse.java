package fr.aiguillage.bench.matching;

/** What the heap holds, collected before each look. */
final class HeapUse {

    private long before = used();

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Prints what came in since the last look. */
    void mark(String what, int records) {
        long now = used();
        System.out.printf(
                "%s: %d MB, %d bytes for each of %d records%n",
                what, (now - before) >> 20, (now - before) / Math.max(1, records), records);
        before = now;
    }
}
