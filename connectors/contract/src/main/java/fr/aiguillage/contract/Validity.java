package fr.aiguillage.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Life span that the source announces.
 *
 * @param expiresAt exclusive; by the feed's rule when the source tells none
 */
public record Validity(
        @Nullable Instant publishedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastConfirmedAt) {

    /** Nothing is announced. */
    public static final Validity UNKNOWN = new Validity(null, null, null);
}
