package fr.aiguillage.feeds.out;

import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** An offer with two seat blocks and everything that a spreadsheet likes to spoil. */
final class SampleOffers {

    static final UUID HUB_ID = UUID.fromString("6a1f7a50-3b0f-4a62-9c4e-0d3c7d1a2b3c");

    private static final String OFFER = """
            {"source": {"remoteId": "43", "permalink": "https://banque.example/43"},
             "title": "Menuiserie",
             "description": "Accueil;\\nà l'atelier, \\"bois\\" et métal",
             "seatBlocks": [
               {"kind": "PFMP", "levels": ["CAP", "BAC_PRO"], "weeks": ["2027-W10", "2027-W11"], "seats": 2,
                "weeklyHours": 33.5},
               {"kind": "OBSERVATION_SEQUENCE", "levels": ["TROISIEME"], "weeks": ["2027-W03"], "seats": 1}],
             "host": {"siret": "35600000000048", "legalName": "La Poste"},
             "place": {"postcode": "01500", "city": "Ambérieu-en-Bugey", "inseeCode": "01004",
                       "lat": 45.9597, "lon": 5.3571, "precision": "COMMUNE"},
             "contact": {"role": "Secrétariat", "functionalEmail": "stages@example.fr", "phone": "0474000000",
                         "name": "Dominique Exemple"},
             "inclusion": {"openToReentry": "YES"},
             "validity": {"expiresAt": "2027-01-31T23:30:00Z"}}
            """;

    private SampleOffers() {}

    static OutgoingOffer titled(String title) {
        return outgoing(titled(read(OFFER), title));
    }

    static OutgoingOffer outgoing(Offer offer) {
        return new OutgoingOffer(
                HUB_ID,
                3,
                Disclosure.of(offer),
                PoleRole.CUSTODIAN,
                "ain-est",
                "COMMUNE_BY_CODE",
                "commune 01004",
                "2025.1",
                List.of(new OutgoingOffer.Source("banque-lyon", "43")),
                Instant.parse("2026-11-24T08:00:00Z"));
    }

    /** Past the reader, which refuses formulas: a file must not trust that it did. */
    private static Offer titled(Offer offer, String title) {
        return new Offer(
                offer.source(),
                offer.originChain(),
                title,
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
                offer.status(),
                offer.agreementRef());
    }

    private static Offer read(String json) {
        return Objects.requireNonNull(new OfferReader()
                .read(json.getBytes(StandardCharsets.UTF_8), new OfferDefaults(DiffusionScope.ACADEMY))
                .offer());
    }
}
