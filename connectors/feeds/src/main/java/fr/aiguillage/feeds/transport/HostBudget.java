package fr.aiguillage.feeds.transport;

import fr.aiguillage.feeds.config.Rate;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The calls that one host may be sent, whoever sends them: evenly spread, and none while the host wants a pause. */
public final class HostBudget {

    /** A longer pause ends the run instead of blocking its thread. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private final String host;
    private final Clock clock;
    private Rate rate;
    private RateLimiter limiter;
    private Instant notBefore = Instant.MIN;

    HostBudget(String host, Rate rate, Clock clock) {
        this.host = host;
        this.rate = rate;
        this.clock = clock;
        this.limiter = limiter(host, rate);
    }

    /** Of the rates that feeds declare for a host, the slowest holds for all. */
    synchronized void slowDownTo(Rate other) {
        if (other.interval().compareTo(rate.interval()) > 0) {
            rate = other;
            limiter = limiter(host, other);
        }
    }

    /**
     * Waits until a call may be made.
     *
     * @throws LastingFailure when the host wants a pause longer than a run waits
     * @throws InterruptedIOException when the thread is interrupted
     */
    public void await() throws LastingFailure, InterruptedIOException {
        Duration pause = pause();
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            throw new LastingFailure(host + " asks to wait " + pause.toSeconds() + " s");
        }
        try {
            Thread.sleep(Math.max(0, pause.toMillis()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for " + host);
        }
        if (!current().acquirePermission()) {
            throw new InterruptedIOException("no turn at " + host);
        }
    }

    /** Takes note of the pause that an answer asks for. */
    public synchronized void heed(AnswerHead answer) {
        Instant wanted = answer.pause().map(clock.instant()::plus).orElse(Instant.MIN);
        if (wanted.isAfter(notBefore)) {
            notBefore = wanted;
        }
    }

    /** Until when the host wants no calls; null when it takes them. */
    public synchronized @Nullable Instant pausedUntil() {
        return notBefore.isAfter(clock.instant()) ? notBefore : null;
    }

    private synchronized Duration pause() {
        Instant until = pausedUntil();
        // Rounded up: a call a moment too early is refused once more.
        return until == null
                ? Duration.ZERO
                : Duration.between(clock.instant(), until).plusMillis(1);
    }

    private synchronized RateLimiter current() {
        return limiter;
    }

    private static RateLimiter limiter(String host, Rate rate) {
        return RateLimiter.of(
                host,
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(rate.interval())
                        .timeoutDuration(LONGEST_TURN)
                        .build());
    }
}
