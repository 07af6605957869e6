package fr.aiguillage.mocks.uneleveunstage;

import java.time.Clock;

/** A hundred calls in each minute of the clock; no header tells when the next begins. */
final class MinuteLimit {
    private static final int CALLS = 100;
    private static final long MINUTE_MILLIS = 60_000;

    private final Clock clock;
    private long minute;
    private int calls;

    MinuteLimit(Clock clock) {
        this.clock = clock;
    }

    synchronized void count() {
        long now = clock.millis() / MINUTE_MILLIS;
        calls = now == minute ? calls + 1 : 1;
        minute = now;
        if (calls > CALLS) {
            throw Failure.plain(429, "Trop de requêtes - Limite d'utilisation de l'API dépassée.");
        }
    }
}
