package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.contract.Validity;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.hub.door.InboundEvent;
import fr.aiguillage.hub.store.Outcome;
import fr.aiguillage.hub.store.RecordState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether a well-formed offer is one for the pôles, and prepares what the store keeps of it. */
final class CheckOffers {

    private final SystemId system;
    private final @Nullable Duration expireAfter;
    private final MatchingEngine engine;
    private final Clock clock;

    CheckOffers(FeedDefinition feed, MatchingEngine engine, Clock clock) {
        this.system = feed.system();
        this.expireAfter = feed.expireAfter();
        this.engine = engine;
        this.clock = clock;
    }

    Intake check(InboundEvent event, Offer offer, List<Notice> notices) {
        Instant expiresAt = end(offer.validity());
        if (offer.seatBlocks().stream().allMatch(block -> block.kind() == OfferKind.OUT_OF_SCOPE)) {
            Notice notice = Notice.of(IntakeNotice.KIND_OUT_OF_SCOPE, "/seatBlocks/0/kind");
            return end(event, offer, RecordState.WITHDRAWN, Outcome.FILTERED, with(notices, notice));
        }
        if (offer.status() == OfferStatus.WITHDRAWN) {
            return end(event, offer, RecordState.WITHDRAWN, Outcome.WITHDRAWN, notices);
        }
        if (offer.status() == OfferStatus.EXPIRED || (expiresAt != null && !expiresAt.isAfter(clock.instant()))) {
            Notice notice = Notice.of(IntakeNotice.VALIDITY_ENDED, "/validity/expiresAt", String.valueOf(expiresAt));
            return end(event, offer, RecordState.EXPIRED, Outcome.EXPIRED, with(notices, notice));
        }
        return publish(event, offer, expiresAt, notices);
    }

    /** A source that announces no end confirms an offer by publishing it, unless it tells when it last did. */
    private @Nullable Instant end(Validity validity) {
        if (validity.expiresAt() != null || expireAfter == null) {
            return validity.expiresAt();
        }
        Instant confirmed = validity.lastConfirmedAt() == null ? clock.instant() : validity.lastConfirmedAt();
        return confirmed.plus(expireAfter);
    }

    private Intake publish(InboundEvent event, Offer offer, @Nullable Instant expiresAt, List<Notice> notices) {
        String remoteId = offer.source().remoteId();
        Fingerprint fingerprint = engine.fingerprint(new RecordKey(system, remoteId), offer);
        Wish wish = new Wish.Publish(
                offer.status() == OfferStatus.FILLED ? RecordState.FILLED : RecordState.LIVE,
                CanonicalOffer.of(offer),
                fingerprint,
                expiresAt);
        return new Intake(event, remoteId, wish, notices);
    }

    private static Intake end(
            InboundEvent event, Offer offer, RecordState state, Outcome outcome, List<Notice> notices) {
        Wish wish = new Wish.End(
                state, outcome, offer.source().version(), offer.source().updatedAt());
        return new Intake(event, offer.source().remoteId(), wish, notices);
    }

    private static List<Notice> with(List<Notice> notices, Notice more) {
        List<Notice> all = new ArrayList<>(notices);
        all.add(more);
        return List.copyOf(all);
    }
}
