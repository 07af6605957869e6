package fr.aiguillage.hub.ingest;

import fr.aiguillage.hub.store.HeldRecord;
import fr.aiguillage.hub.store.HubIds;
import fr.aiguillage.hub.store.Outcome;
import fr.aiguillage.hub.store.RecordState;
import fr.aiguillage.hub.store.RecordWrite;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record through the messages of a batch: begins as held, is judged message by message, and ends as what must be
 * written. The rules of identity and order live here; no clock, no store.
 */
final class RecordHistory {

    private static final long[] NO_KEYS = {};

    private final String remoteId;
    private final @Nullable HeldRecord held;
    private final UUID hubId;
    private @Nullable RecordState state;
    private @Nullable String hash;
    private @Nullable Long version;
    private @Nullable Instant updatedAt;
    private Wish.@Nullable Publish content;
    private boolean changed;

    RecordHistory(String remoteId, @Nullable HeldRecord held) {
        this.remoteId = remoteId;
        this.held = held;
        this.hubId = held == null ? HubIds.next() : held.hubId();
        if (held != null) {
            state = held.state();
            hash = held.hash();
            version = held.version();
            updatedAt = held.updatedAt();
        }
    }

    /** Takes a message in and tells how it ended; empty when that depends on matching and placing. */
    Optional<Outcome> take(Wish wish) {
        if (isOlder(wish)) {
            return Optional.of(Outcome.STALE);
        }
        if (wish instanceof Wish.Publish publish) {
            return publish(publish);
        }
        return Optional.of(end((Wish.End) wish));
    }

    private boolean isOlder(Wish wish) {
        Long told = wish.version();
        Instant toldAt = wish.updatedAt();
        if (told != null && version != null) {
            return told < version;
        }
        return toldAt != null && updatedAt != null && toldAt.isBefore(updatedAt);
    }

    private Optional<Outcome> publish(Wish.Publish publish) {
        if (publish.state() == state && publish.canonical().hash().hex().equals(hash)) {
            hear(publish);
            return Optional.of(Outcome.UNCHANGED);
        }
        content = publish;
        hash = publish.canonical().hash().hex();
        become(publish.state(), publish);
        return Optional.empty();
    }

    private Outcome end(Wish.End end) {
        boolean unknown = state == null;
        // Only what the source itself withdrew needs a tombstone: what is filtered or expired is so again.
        if (unknown && end.outcome() != Outcome.WITHDRAWN) {
            return end.outcome();
        }
        boolean nothingToFill = end.state() == RecordState.FILLED && !hasOffer();
        RecordState next = nothingToFill ? RecordState.WITHDRAWN : end.state();
        boolean over = state != null && !state.published();
        if (next == state || (over && next == RecordState.FILLED)) {
            hear(end);
            return end.outcome() == Outcome.WITHDRAWN ? Outcome.UNCHANGED : end.outcome();
        }
        become(next, end);
        return end.outcome();
    }

    private void become(RecordState next, Wish wish) {
        state = next;
        hear(wish);
        changed = true;
    }

    /** What is told again is the newer word all the same: an older message that comes late must not undo it. */
    private void hear(Wish wish) {
        version = wish.version() == null ? version : wish.version();
        updatedAt = wish.updatedAt() == null ? updatedAt : wish.updatedAt();
    }

    private boolean hasOffer() {
        return content != null || (held != null && held.hasOffer());
    }

    boolean changed() {
        return changed;
    }

    /** The source's number of the latest state that it told. */
    @Nullable
    Long version() {
        return version;
    }

    /** When the source says that it wrote that state. */
    @Nullable
    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    HeldRecord held() {
        return held;
    }

    UUID hubId() {
        return hubId;
    }

    /** Content that the batch brought; absent when only the state changed. */
    Wish.@Nullable Publish content() {
        return content;
    }

    RecordState state() {
        if (state == null) {
            throw new IllegalStateException("nothing is known of " + remoteId);
        }
        return state;
    }

    /** Whether a record is there after the batch. */
    boolean exists() {
        return state != null;
    }

    /**
     * What must be written; only when it {@link #changed()}.
     *
     * @param contentKeys of the content that the batch brought
     */
    RecordWrite write(byte @Nullable [] fingerprint, long[] contentKeys) {
        Wish.Publish published = content;
        boolean keepsKeys = state().published() && published == null && held != null;
        long[] keys = state().published() && published != null ? contentKeys : NO_KEYS;
        return new RecordWrite(
                remoteId,
                held == null,
                state(),
                hash,
                version,
                updatedAt,
                published == null ? null : published.offer().validity().expiresAt(),
                hubId,
                keepsKeys ? null : keys,
                fingerprint,
                published == null ? null : published.canonical().json());
    }
}
