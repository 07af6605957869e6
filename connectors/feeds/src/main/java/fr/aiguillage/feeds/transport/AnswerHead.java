package fr.aiguillage.feeds.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer says of the calls to come.
 *
 * @param headers by lower-case name
 */
public record AnswerHead(int status, Map<String, String> headers) {

    /** {@code RateLimit: "default";r=0;t=30} of the IETF draft "RateLimit header fields for HTTP", revision 8 on. */
    private static final Pattern NOTHING_LEFT = Pattern.compile(".*;\\s*r=0\\b.*");

    private static final Pattern RESET_IN = Pattern.compile(";\\s*t=(\\d{1,9})\\b");
    /** Larger numbers of seconds are points in time since 1970, as some servers write them. */
    private static final long POINT_IN_TIME = 1_000_000_000L;

    public AnswerHead {
        headers = Map.copyOf(headers);
    }

    /** Requests that may succeed when they are simply made again. */
    public boolean isWorthAnotherAttempt() {
        return status == 429 || status == 408 || status >= 500 && status != 501;
    }

    /** How long no call should be made: {@code Retry-After} (RFC 9110), or a rate limit that is used up. */
    Optional<Duration> pause() {
        Optional<Duration> asked = header("retry-after").flatMap(this::delay);
        return asked.isPresent() ? asked : usedUp();
    }

    private Optional<Duration> usedUp() {
        for (String prefix : new String[] {"ratelimit-", "x-ratelimit-"}) {
            if (header(prefix + "remaining")
                    .map(String::strip)
                    .filter("0"::equals)
                    .isPresent()) {
                return header(prefix + "reset").flatMap(this::delay);
            }
        }
        return header("ratelimit")
                .filter(value -> NOTHING_LEFT.matcher(value).matches())
                .map(RESET_IN::matcher)
                .filter(Matcher::find)
                .map(reset -> Duration.ofSeconds(Long.parseLong(reset.group(1))));
    }

    private Optional<Duration> delay(String text) {
        String value = text.strip();
        if (value.matches("\\d{1,12}")) {
            long seconds = Long.parseLong(value);
            return Optional.of(
                    seconds < POINT_IN_TIME
                            ? Duration.ofSeconds(seconds)
                            : Duration.between(now(), Instant.ofEpochSecond(seconds)));
        }
        return date(value).map(until -> Duration.between(now(), until));
    }

    /** By the server's own clock, which may be wrong: a date of its making is only of use against that. */
    private Instant now() {
        return header("date").flatMap(AnswerHead::date).orElseGet(Instant::now);
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
