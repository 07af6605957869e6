package fr.aiguillage.feeds.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 90s}, {@code 15m}, {@code 6h}, {@code 60d}, or ISO 8601. */
public final class Durations {

    private static final Pattern SHORT_FORM = Pattern.compile("([0-9]{1,6})([smhd])");

    private Durations() {}

    static Optional<Duration> find(String text) {
        Matcher matcher = SHORT_FORM.matcher(text);
        if (!matcher.matches()) {
            return iso(text);
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                });
    }

    /** @throws IllegalArgumentException when it is none */
    public static Duration get(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("duration: " + text));
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }
}
