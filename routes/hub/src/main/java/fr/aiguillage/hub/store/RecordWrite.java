package fr.aiguillage.hub.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The new state of one record. Absent content leaves the stored content as it is.
 *
 * @param isNew whether no record is held yet
 * @param hubId provisional for a new record: kept unless matching joins it to others
 * @param matchKeys none for a record that is no longer published; absent when they stay as they are
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record RecordWrite(
        String remoteId,
        boolean isNew,
        RecordState state,
        @Nullable String hash,
        @Nullable Long version,
        @Nullable Instant updatedAt,
        @Nullable Instant expiresAt,
        UUID hubId,
        long @Nullable [] matchKeys,
        byte @Nullable [] fingerprint,
        @Nullable String offer) {}
