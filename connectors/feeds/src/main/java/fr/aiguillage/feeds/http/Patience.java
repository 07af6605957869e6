package fr.aiguillage.feeds.http;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a source that is busy or down is waited for within one run. The next run comes anyway, so patience is short.
 *
 * @param attempts in all, the first included
 * @param base of the wait, which doubles at each attempt and is spread by half around it so that feeds which failed
 *     together do not come back together
 * @param longest wait that a source may ask for by {@code Retry-After}
 */
record Patience(int attempts, Duration base, Duration longest) {

    static final Patience DEFAULT = new Patience(4, Duration.ofMillis(500), Duration.ofSeconds(60));

    /** Requests that may succeed when they are simply made again. */
    static boolean worthAnotherAttempt(int status) {
        return status == 429 || status == 408 || status >= 500 && status != 501;
    }

    Duration backoff(int attempt) {
        double spread = ThreadLocalRandom.current().nextDouble(0.5, 1.5);
        return Duration.ofMillis((long) (base.toMillis() * Math.pow(2, attempt - 1.0) * spread));
    }

    /** @throws BrokenAnswer when the source asks for more patience than there is */
    Duration beforeNext(PageAnswer answer, int attempt, Clock clock) throws BrokenAnswer {
        Duration asked = answer.header("Retry-After")
                .flatMap(value -> asked(value, clock))
                .orElse(Duration.ZERO);
        if (asked.compareTo(longest) > 0) {
            throw new BrokenAnswer("HTTP " + answer.status() + ", asks to wait " + asked.toSeconds() + " s");
        }
        Duration backoff = backoff(attempt);
        return asked.compareTo(backoff) > 0 ? asked : backoff;
    }

    private static Optional<Duration> asked(String retryAfter, Clock clock) {
        if (retryAfter.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), until.toInstant()));
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
