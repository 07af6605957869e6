package fr.aiguillage.feeds.config;

import java.time.Duration;

/**
 * How far behind the cursor each reading begins. A transaction that takes its number or time and is committed after a later
 * one was read would never be seen otherwise; what is read twice is unchanged.
 *
 * @param values for a cursor of whole numbers
 * @param time for a cursor of times or days
 */
public record CursorOverlap(long values, Duration time) {

    public static final CursorOverlap NONE = new CursorOverlap(0, Duration.ZERO);

    /**
     * @param text a number such as {@code 500}, or a duration such as {@code 10m}
     * @throws IllegalArgumentException when it is neither
     */
    public static CursorOverlap of(String text) {
        return text.matches("\\d{1,18}")
                ? new CursorOverlap(Long.parseLong(text), Duration.ZERO)
                : new CursorOverlap(0, Durations.get(text));
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
