package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.feeds.canonical.ContentHash;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.RecordState;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Brings stored records back into the form that matching and merging work on. */
@Component
public class ReadMembers {

    /** What was stored says everything; no default is left to fill in. */
    private static final OfferDefaults NONE = new OfferDefaults(DiffusionScope.values()[0]);

    private final MatchingEngine engine;
    private final OfferReader reader = new OfferReader();

    public ReadMembers(MatchingEngine engine) {
        this.engine = engine;
    }

    /** The offer as its source published it, its seats taken where a partner said so. */
    CanonicalOffer offer(ClusterRecord row) {
        String json = Objects.requireNonNull(row.offer());
        Offer offer = reader.read(json.getBytes(StandardCharsets.UTF_8), NONE).offer();
        if (offer == null) {
            throw new IllegalStateException("the stored offer of " + row.key() + " cannot be read back");
        }
        return row.state() == RecordState.FILLED
                ? CanonicalOffer.of(filled(offer))
                : new CanonicalOffer(offer, json, new ContentHash(Objects.requireNonNull(row.hash())));
    }

    public Member read(ClusterRecord row) {
        CanonicalOffer offer = offer(row);
        return new Member(row.id(), row.key(), row.hubId(), print(row, offer.offer()), offer);
    }

    /** The stored print; made anew from the offer where the row brings one, because the rules read other fields now. */
    Fingerprint print(ClusterRecord row) {
        return row.offer() == null
                ? engine.decode(Objects.requireNonNull(row.fingerprint()))
                : engine.fingerprint(row.key(), offer(row).offer());
    }

    /** What was taken in while matching was off has no print. */
    private Fingerprint print(ClusterRecord row, Offer offer) {
        byte[] print = row.fingerprint();
        return engine instanceof NoMatching || print == null || print.length == 0
                ? engine.fingerprint(row.key(), offer)
                : engine.decode(print);
    }

    /** A partner's word that the seats are taken changes nothing else of what it published. */
    static Offer filled(Offer offer) {
        return new Offer(
                offer.source(),
                offer.originChain(),
                offer.title(),
                offer.description(),
                offer.tasks(),
                offer.learningGoals(),
                offer.seatBlocks(),
                offer.naf(),
                offer.rome(),
                offer.host(),
                offer.place(),
                offer.contact(),
                offer.tutor(),
                offer.accessibility(),
                offer.inclusion(),
                offer.transport(),
                offer.equipment(),
                offer.reservedFor(),
                offer.reservedUntil(),
                offer.diffusionScope(),
                offer.validity(),
                OfferStatus.FILLED,
                offer.agreementRef());
    }
}
