package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.hub.store.RecordState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was just written and whose opportunity must be decided again.
 *
 * @param isNew whether it was never held before
 * @param content absent when only its state changed
 */
public record ChangedRecord(
        long id,
        RecordKey key,
        RecordState state,
        UUID hubId,
        boolean isNew,
        @Nullable Content content) {

    /**
     * What a record now says.
     *
     * @param offer absent when it did not change and is the one in the store
     */
    @SuppressWarnings("ArrayRecordComponent") // used once, never compared
    public record Content(@Nullable CanonicalOffer offer, Fingerprint fingerprint, long[] keys) {}

    /** Whether it is written once it is known which opportunity it belongs to: matching knows all of it by itself. */
    public boolean isWrittenAfterwards() {
        return isNew && state == RecordState.LIVE && content != null && content.offer() != null;
    }

    /** Whether its edges must be found anew or dropped. */
    boolean comparesAnew() {
        return content != null || !state.published();
    }
}
