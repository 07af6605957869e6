package fr.aiguillage.hub.batch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: twice as long each time up to a limit, and never in step with others. */
final class Backoff {

    private final long initial;
    private final long limit;
    private int failures;

    Backoff(Duration initial, Duration limit) {
        this.initial = initial.toMillis();
        this.limit = limit.toMillis();
    }

    /** The next pause, between half and the whole of what doubling gives. */
    Duration next() {
        long whole = Math.min(limit, initial << Math.min(failures, 20));
        failures++;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(whole / 2, whole + 1));
    }

    /** Begins again with the shortest pause. */
    void reset() {
        failures = 0;
    }
}
