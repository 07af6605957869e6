package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.hub.store.Outcome;
import fr.aiguillage.hub.store.RecordState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a message wants done to its record, before the record held is known. */
public sealed interface Wish {

    /** The source's own order of the states of an offer; both may be absent. */
    @Nullable
    Long version();

    @Nullable
    Instant updatedAt();

    /**
     * The offer stands as told.
     *
     * @param expiresAt end announced by the source or reckoned by the feed's rule; absent when it has none
     */
    record Publish(
            RecordState state,
            CanonicalOffer canonical,
            Fingerprint fingerprint,
            @Nullable Instant expiresAt) implements Wish {

        Offer offer() {
            return canonical.offer();
        }

        @Override
        public @Nullable Long version() {
            return offer().source().version();
        }

        @Override
        public @Nullable Instant updatedAt() {
            return offer().source().updatedAt();
        }
    }

    /** The offer stands no longer, for the reason that the outcome names. */
    record End(
            RecordState state,
            Outcome outcome,
            @Nullable Long version,
            @Nullable Instant updatedAt) implements Wish {}

    /** Nothing: the message cannot be used. */
    record Refuse() implements Wish {

        @Override
        public @Nullable Long version() {
            return null;
        }

        @Override
        public @Nullable Instant updatedAt() {
            return null;
        }
    }
}
