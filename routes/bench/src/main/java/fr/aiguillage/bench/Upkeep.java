package fr.aiguillage.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the JVM has spent on itself so far.
 *
 * @param wallNanos when it was read
 * @param compilingMillis time in the compilers, over all their threads
 * @param collectingMillis time in the collectors' pauses
 */
public record Upkeep(long wallNanos, long compilingMillis, long collectingMillis) {

    private static final double MILLIS = 1e6;

    public static Upkeep now() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return new Upkeep(System.nanoTime(), compiler.getTotalCompilationTime(), collecting);
    }

    /** The compilers' part of the time since then: 1 is one processor busy all along. */
    double compilingSince(Upkeep before) {
        return (compilingMillis - before.compilingMillis) / millisSince(before);
    }

    double collectingSince(Upkeep before) {
        return (collectingMillis - before.collectingMillis) / millisSince(before);
    }

    private double millisSince(Upkeep before) {
        return (wallNanos - before.wallNanos) / MILLIS;
    }
}
