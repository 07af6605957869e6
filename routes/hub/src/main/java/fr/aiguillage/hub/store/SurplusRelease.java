package fr.aiguillage.hub.store;

import fr.aiguillage.core.sharing.Surplus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pôle's word that it leaves seats of an offer to the others.
 *
 * @param reason in the coordinator's words
 * @param endedAt absent while it holds
 */
public record SurplusRelease(
        UUID hubId,
        Surplus surplus,
        String reason,
        Instant at,
        @Nullable Instant endedAt,
        @Nullable End endedBy) {

    /** Why a release holds no more. */
    public enum End {
        /** The pôle took it back. */
        TAKEN_BACK,
        /** The offer was filled, withdrawn or ran out. */
        OFFER_CLOSED,
        /** The offer became part of another whose pôle had released seats as well. */
        OFFER_MERGED,
        /** Another pôle has the offer now, or the host says whose it is. */
        NOT_ITS_OFFER
    }
}
