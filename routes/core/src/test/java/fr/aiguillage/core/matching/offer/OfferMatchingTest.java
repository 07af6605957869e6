package fr.aiguillage.core.matching.offer;

import static fr.aiguillage.core.AnOffer.offer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.model.ReadModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferMatchingTest {

    private static final RecordKey ONE = new RecordKey(new SystemId("pole-emploi"), "1");
    private static final RecordKey OTHER = new RecordKey(new SystemId("banque-lyon"), "2");

    private final MatchingEngine engine = new OfferMatching(
            ReadModel.of(Map.of(
                    "name", "origins",
                    "fields", Map.of("origin", Map.of("as", "set")),
                    "keys", Map.of("origin", List.of("origin")),
                    "comparisons",
                            Map.of("origin", Map.of("same", Map.of("when", "origin overlap >= 0.001", "weight", 500))),
                    "prior", 0,
                    "thresholds", Map.of("match", 400, "review", 0))),
            Epoch.EMPTY);

    @Test
    void anOfferThatCameFromAnotherIsThatOther() {
        Edge edge = compare(offer().build(), offer().via("pole-emploi:1").build());

        assertThat(edge.band()).isEqualTo(Band.MATCH);
    }

    @Test
    void aCentreOrPartnerThatManyOffersPassedThroughProvesNothing() {
        Offer one = offer().via("PARTENAIRE1", "Centre : Lyon").build();
        Offer other = offer().via("PARTENAIRE1", "Centre : Lyon").build();

        assertThat(compare(one, other).weight()).isZero();
    }

    @Test
    void whatIsDecidedIsNotAsked() {
        Fingerprint left = engine.fingerprint(ONE, offer().build());
        Fingerprint right = engine.fingerprint(OTHER, offer().build());
        Edge doubt = engine.compare(left, right);
        Map<RecordKey, Fingerprint> prints = Map.of(ONE, left, OTHER, right);

        assertThat(engine.openReviews(prints::get, List.of(doubt), List.of(Set.of(ONE, OTHER))))
                .isEmpty();
        assertThat(engine.openReviews(prints::get, List.of(doubt), List.of(Set.of(ONE), Set.of(OTHER))))
                .containsExactly(doubt);
    }

    private Edge compare(Offer one, Offer other) {
        return engine.compare(engine.fingerprint(ONE, one), engine.fingerprint(OTHER, other));
    }
}
