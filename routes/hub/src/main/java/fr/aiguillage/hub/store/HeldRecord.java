package fr.aiguillage.hub.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a stored record to judge a new message about it; its text stays in the database.
 *
 * @param hash of the content; absent for a tombstone of an offer never seen
 * @param hasOffer whether its content was ever seen
 */
public record HeldRecord(
        long id,
        String remoteId,
        RecordState state,
        @Nullable String hash,
        @Nullable Long version,
        @Nullable Instant updatedAt,
        UUID hubId,
        boolean hasOffer) {}
