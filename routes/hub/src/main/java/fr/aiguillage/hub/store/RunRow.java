package fr.aiguillage.hub.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a feed.
 *
 * @param sent records written to the feed's queue; absent until the source was read to its end
 * @param announced records that the source said it has
 * @param ingested records taken in, however they ended
 * @param refused of those, the ones in quarantine
 * @param unidentified of those, the ones whose remote id could not be read
 * @param absent published records that the run did not bring
 * @param withdrawn of those, the ones withdrawn
 * @param reason why it failed, is held, or withdrew nothing
 */
public record RunRow(
        long id,
        String feed,
        RunState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long sent,
        @Nullable Long announced,
        long ingested,
        long refused,
        long unidentified,
        @Nullable Long absent,
        @Nullable Long withdrawn,
        @Nullable String reason) {}
