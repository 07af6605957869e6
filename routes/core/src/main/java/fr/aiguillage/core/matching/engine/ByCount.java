package fr.aiguillage.core.matching.engine;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A function of how often something was counted, each value computed once: logarithms are slow. Safe for threads. */
final class ByCount {

    /** Counts from this one on are computed anew each time. */
    private static final int TABLED = 1 << 20;

    /** What is kept is never 0, which says « not yet ». */
    private static final int SHIFT = 1 << 30;

    private final IntUnaryOperator function;
    private int[] known = {};

    ByCount(IntUnaryOperator function) {
        this.function = function;
    }

    int of(int count) {
        int[] table = known;
        if (count < table.length && table[count] != 0) {
            return table[count] - SHIFT;
        }
        int value = function.applyAsInt(count);
        if (count < TABLED) {
            keep(count, value);
        }
        return value;
    }

    private synchronized void keep(int count, int value) {
        if (count >= known.length) {
            known = Arrays.copyOf(known, Math.max(64, Integer.highestOneBit(count) << 1));
        }
        known[count] = value + SHIFT;
    }
}
