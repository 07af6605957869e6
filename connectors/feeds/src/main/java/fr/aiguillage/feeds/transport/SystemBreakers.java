package fr.aiguillage.feeds.transport;

import fr.aiguillage.contract.SystemId;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One breaker for each system: after many failed calls it is left alone for a while, then tried with one call. */
public final class SystemBreakers {

    /** Two runs with all their attempts. */
    private static final int CALLS = 8;

    private static final int FAILED_PERCENT = 80;
    private static final Duration REST = Duration.ofMinutes(1);

    private final CircuitBreakerRegistry breakers;

    public SystemBreakers() {
        this(REST);
    }

    /** @param rest how long a system is left alone */
    public SystemBreakers(Duration rest) {
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(CALLS)
                .minimumNumberOfCalls(CALLS)
                .failureRateThreshold(FAILED_PERCENT)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(rest)
                // A page takes as long as the hub's own queue is full.
                .slowCallDurationThreshold(Duration.ofDays(1))
                .build());
    }

    /** Calls a system unless it is being left alone. */
    public <T> T call(SystemId system, Attempt<T> attempt) throws IOException {
        return call(system, attempt, result -> false);
    }

    /**
     * Calls a system unless it is being left alone.
     *
     * @param broken whether a result counts as a failure of the system
     * @throws LastingFailure when it is
     */
    public <T> T call(SystemId system, Attempt<T> attempt, Predicate<T> broken) throws IOException {
        CircuitBreaker breaker = breakers.circuitBreaker(system.value());
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException open) {
            throw new LastingFailure("system " + system + " failed too often and is left alone for a while", open);
        }
        boolean decided = false;
        long start = System.nanoTime();
        try {
            T result = attempt.make();
            decided = true;
            if (broken.test(result)) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, new IOException("refused"));
            } else {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
            return result;
        } catch (InterruptedIOException ours) {
            if (!Thread.currentThread().isInterrupted()) {
                // A timeout bears the same name.
                decided = true;
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, ours);
            }
            throw ours;
        } catch (IOException failed) {
            decided = true;
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failed);
            throw failed;
        } finally {
            if (!decided) {
                breaker.releasePermission();
            }
        }
    }

    /** The systems that were called, with CLOSED, OPEN or HALF_OPEN. */
    public Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        breakers.getAllCircuitBreakers()
                .forEach(breaker ->
                        states.put(breaker.getName(), breaker.getState().name()));
        return states;
    }
}
