package fr.aiguillage.hub.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message told that a record is still known to its source.
 *
 * @param run 0 for a record that was pushed
 * @param renews whether the message tells when the record ends; else what was told before holds
 * @param expiresAt absent when the record has no end
 * @param version the latest that the source has told, with content or without
 * @param updatedAt of that version
 */
public record Sighting(
        long recordId,
        long run,
        boolean renews,
        @Nullable Instant expiresAt,
        @Nullable Long version,
        @Nullable Instant updatedAt) {

    /** Whether it says more of a new record than that nothing is known: no run brought it, and it has no end. */
    public boolean tells() {
        return run != 0 || expiresAt != null;
    }
}
