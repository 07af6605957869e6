package fr.aiguillage.hub.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a destination fares.
 *
 * @param failures in a row; 0 while all is well
 * @param nextTry nothing is sent before
 * @param parkedAt nothing is sent any more until a person resumes it
 */
public record DestinationRow(
        String channel,
        String destination,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant nextTry,
        @Nullable String lastError,
        @Nullable Instant parkedAt) {}
