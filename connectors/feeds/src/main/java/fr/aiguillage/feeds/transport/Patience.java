package fr.aiguillage.feeds.transport;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * How long a partner that is busy or down is waited for within one run: the only layer of retry. The next run comes
 * anyway, so patience is short. A thread that is interrupted stops waiting at once.
 *
 * @param attempts in all, the first included
 * @param base of the wait, which doubles at each attempt and is spread by half around it so that feeds which failed
 *     together do not come back together
 * @param cap of one wait
 * @param age beyond which no further attempt is begun
 */
public record Patience(int attempts, Duration base, Duration cap, Duration age) {

    public static final Patience DEFAULT =
            new Patience(4, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(5));

    private static final double SPREAD = 0.5;

    /** Calls until it succeeds; the last failure is thrown. */
    public <T> T persist(Attempt<T> attempt) throws IOException {
        return persist(attempt, result -> false);
    }

    /**
     * Calls until the result is good; the last result is returned, the last failure thrown.
     *
     * @param again whether a result calls for another attempt
     */
    public <T> T persist(Attempt<T> attempt, Predicate<T> again) throws IOException {
        long start = System.nanoTime();
        RetryConfig config = RetryConfig.<T>custom()
                .maxAttempts(attempts)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(base, 2, SPREAD, cap))
                .retryOnResult(result -> young(start) && again.test(result))
                .retryOnException(failure -> young(start) && passing(failure))
                .build();
        try {
            return Retry.of("patience", config).executeCallable(attempt::make);
        } catch (IOException | RuntimeException failed) {
            if (Thread.currentThread().isInterrupted()) {
                throw stopped(failed);
            }
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean young(long start) {
        return System.nanoTime() - start < age.toNanos();
    }

    private static boolean passing(Throwable failure) {
        return failure instanceof IOException
                && !(failure instanceof LastingFailure)
                && !(Thread.currentThread().isInterrupted());
    }

    private static IOException stopped(Exception failed) {
        InterruptedIOException stopped = new InterruptedIOException("stopped while waiting for the source");
        stopped.initCause(failed);
        return stopped;
    }
}
