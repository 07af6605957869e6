package fr.aiguillage.core.golden;

import static fr.aiguillage.core.AnOffer.offer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.AnOffer;
import fr.aiguillage.core.matching.RecordKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeOffersTest {

    private final MergeOffers mergeOffers = new MergeOffers(Precedence.standard());

    @Test
    void seatsAreNeverSummed() {
        GoldenOffer golden = merge(from("banque-lyon", offer().seats(3)), from("mission-locale", offer().seats(2)));

        assertThat(golden.offer().seats()).isEqualTo(3);
        assertThat(golden.provenance().get("seatBlocks").system()).isEqualTo(new SystemId("banque-lyon"));
    }

    @Test
    void contactsNeverCrossPartners() {
        GoldenOffer golden =
                merge(from("banque-lyon", offer()), from("mission-locale", offer().contact("stages@exemple.fr")));

        assertThat(golden.offer().contact()).isNull();
    }

    @Test
    void seatsFilledInOneSystemAreFilled() {
        GoldenOffer golden =
                merge(from("banque-lyon", offer()), from("mission-locale", offer().status(OfferStatus.FILLED)));

        assertThat(golden.offer().status()).isEqualTo(OfferStatus.FILLED);
        assertThat(golden.provenance().get("status").system()).isEqualTo(new SystemId("mission-locale"));
    }

    @Test
    void aCopyThatExpiredDoesNotCloseTheOffer() {
        GoldenOffer golden =
                merge(from("banque-lyon", offer()), from("mission-locale", offer().status(OfferStatus.EXPIRED)));

        assertThat(golden.offer().status()).isEqualTo(OfferStatus.ACTIVE);
    }

    @Test
    void longestDescriptionIsKept() {
        GoldenOffer golden = merge(
                from("banque-lyon", offer().describedAs("Atelier.")),
                from("mission-locale", offer().describedAs("Entretien des véhicules, diagnostic, accueil.")));

        assertThat(golden.offer().description()).startsWith("Entretien");
    }

    @Test
    void originChainsAreUnited() {
        GoldenOffer golden = merge(
                from("banque-lyon", offer().via("hub:1", "msel:2")), from("mission-locale", offer().via("hub:1")));

        assertThat(golden.offer().originChain()).containsExactly("hub:1", "msel:2");
    }

    @Test
    void orderOfRecordsDoesNotMatter() {
        SourceOffer one = from("banque-lyon", offer().seats(3).employer(null));
        SourceOffer two = from("mission-locale", offer().seats(2).describedAs("Long text"));
        SourceOffer three = from("france-travail", offer().siret("73282932000074"));

        assertThat(merge(three, one, two)).isEqualTo(merge(one, two, three)).isEqualTo(merge(two, three, one));
    }

    private GoldenOffer merge(SourceOffer... records) {
        return mergeOffers.merge(List.of(records));
    }

    private static SourceOffer from(String system, AnOffer offer) {
        return new SourceOffer(new RecordKey(new SystemId(system), "1"), offer.build());
    }
}
