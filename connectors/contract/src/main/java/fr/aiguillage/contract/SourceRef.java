package fr.aiguillage.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the publishing system calls an offer. Identity is (system, remote id); version and update time only order
 * the states of that one offer.
 *
 * @param remoteId identifier within the system, 1 to {@value #REMOTE_ID_LIMIT} characters
 * @param version the system's own counter, increasing; absent when it has none
 * @param updatedAt last change at the source; absent when it tells none
 * @param permalink page of the offer at the source
 */
public record SourceRef(
        String remoteId,
        @Nullable Long version,
        @Nullable Instant updatedAt,
        @Nullable String permalink) {

    /** Longest remote id accepted, in characters. */
    public static final int REMOTE_ID_LIMIT = 200;

    public SourceRef {
        if (remoteId.isBlank() || remoteId.length() > REMOTE_ID_LIMIT) {
            throw new IllegalArgumentException("remoteId: 1 to " + REMOTE_ID_LIMIT + " characters");
        }
    }
}
