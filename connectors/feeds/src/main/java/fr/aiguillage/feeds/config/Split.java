package fr.aiguillage.feeds.config;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a search that finds more than its source serves is made into narrower ones. */
public sealed interface Split {

    /**
     * One search for each value of a parameter.
     *
     * @param replaces parameter of the feed's own query that is left out beside this one
     */
    record ByValue(
            String parameter, List<String> values, @Nullable String replaces) implements Split {

        public ByValue {
            values = List.copyOf(values);
        }
    }

    /**
     * Spans of time, halved until each finds few enough; both ends inclusive, to the second, written {@code
     * 2026-06-15T08:30:00Z}.
     *
     * @param since length of the first span, which ends now
     */
    record ByTime(String from, String to, Duration since) implements Split {}
}
