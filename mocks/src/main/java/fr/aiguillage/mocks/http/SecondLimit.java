package fr.aiguillage.mocks.http;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/** No more than so many calls in any second. */
public final class SecondLimit {
    private static final long SECOND_MILLIS = 1_000;

    private final int callsPerSecond;
    private final Clock clock;
    private final Deque<Long> calls = new ArrayDeque<>();

    public SecondLimit(int callsPerSecond, Clock clock) {
        this.callsPerSecond = callsPerSecond;
        this.clock = clock;
    }

    /** Counts a call, unless there were too many already. */
    public synchronized boolean admits() {
        long now = clock.millis();
        while (!calls.isEmpty() && calls.getFirst() <= now - SECOND_MILLIS) {
            calls.removeFirst();
        }
        if (calls.size() >= callsPerSecond) {
            return false;
        }
        calls.addLast(now);
        return true;
    }

    public synchronized int remaining() {
        return callsPerSecond - calls.size();
    }
}
