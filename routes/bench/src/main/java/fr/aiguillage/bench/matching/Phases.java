package fr.aiguillage.bench.matching;

import fr.aiguillage.bench.Upkeep;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Time of one thread by phase. What is told is processor time, so that a busy machine does not count as a slow engine; it is
 * asked for once at the beginning and once at the end, and what lies outside of all phases counts too. The clock tells how
 * it divides into phases: asking for processor time at the end of each phase of each batch was itself some 4 % of what was
 * measured. The collection of garbage runs in other threads and is told beside it.
 */
final class Phases {

    enum Phase {
        PRINTING,
        KEYS,
        CANDIDATES,
        COMPARING,
        CLUSTERING
    }

    private final Map<Phase, Long> nanos = new EnumMap<>(Phase.class);
    private final Upkeep before = Upkeep.now();
    private final long start = cpu();
    private long last = before.wallNanos();
    long keys;
    long candidates;
    long sifted;
    long edges;

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What went before belongs to no phase. */
    void begin() {
        last = System.nanoTime();
    }

    void end(Phase phase) {
        long now = System.nanoTime();
        nanos.merge(phase, now - last, Long::sum);
        last = now;
    }

    void print(String what, int records) {
        double total = cpu() - start;
        Upkeep after = Upkeep.now();
        double share =
                total / nanos.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f records/s of processor time (%.0f without printing; %.0f by the clock, %d ms of it"
                        + " collecting), %s µs each;"
                        + " %.1f keys, %.1f candidates, %.2f after the sieve, %.2f edges a record%n",
                what,
                records * 1e9 / total,
                records * 1e9 / (total - share * nanos.getOrDefault(Phase.PRINTING, 0L)),
                records * 1e9 / (after.wallNanos() - before.wallNanos()),
                after.collectingMillis() - before.collectingMillis(),
                nanos.entrySet().stream()
                        .map(phase -> String.format(
                                Locale.ROOT,
                                "%s %.1f",
                                phase.getKey().name().toLowerCase(Locale.ROOT),
                                share * phase.getValue() / 1e3 / records))
                        .collect(Collectors.joining(", ")),
                (double) keys / records,
                (double) candidates / records,
                (double) sifted / records,
                (double) edges / records);
    }
}
