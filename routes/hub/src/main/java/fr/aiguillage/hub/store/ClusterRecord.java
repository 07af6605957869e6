package fr.aiguillage.hub.store;

import fr.aiguillage.core.matching.RecordKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as matching and merging need it.
 *
 * @param hash of the offer's content
 * @param offer canonical JSON; absent for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // decoded once, never compared
public record ClusterRecord(
        long id,
        RecordKey key,
        RecordState state,
        UUID hubId,
        @Nullable String hash,
        byte @Nullable [] fingerprint,
        @Nullable String offer) {}
