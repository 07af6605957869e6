package fr.aiguillage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.ledger.ReadBooks;
import fr.aiguillage.hub.store.AcknowledgementStore;
import fr.aiguillage.hub.store.PublicationRow;
import fr.aiguillage.mocks.http.Trouble;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An offer of the bank goes out to two platforms and comes back from both, through good and bad days. */
class FullCircleTest extends FlowsHub {

    @Autowired
    private ReadBooks books;

    @Autowired
    private AcknowledgementStore acknowledgements;

    @Test
    void anOfferGoesRoundThroughGoodAndBadDays() throws Exception {
        int deposits = MSEL.depositsCreated();
        int adverts = ELEVE.created();
        MSEL.api().bring(Trouble.DROPPED);
        UUID hubId = UUID.fromString(bank.send(bank.upsert(offer("b1", "Découverte de la menuiserie", 1)))
                .get(0)
                .path("hubId")
                .asText());
        until(() -> MSEL.depositsCreated() == deposits + 1 && ELEVE.created() == adverts + 1);
        MSEL.api().bring(Trouble.NONE);
        drained();
        assertThat(MSEL.depositsCreated()).isEqualTo(deposits + 1);
        assertThat(shown(MSEL.deposited(), "intitule")).containsExactly("Découverte de la menuiserie");
        assertThat(ELEVE.published())
                .extracting(offer -> offer.path("remote_id").asText())
                .containsExactly(hubId.toString());
        assertThat(List.of(MSEL.deposited(), ELEVE.published()).toString())
                .doesNotContainIgnoringCase("reentry")
                .doesNotContain("stages@bank.example");

        until(() -> echoes("onisep-lyon") > 0 && echoes("un-eleve-un-stage") > 0);
        assertThat(copies()).isEqualTo(1);

        MSEL.api().bring(Trouble.UNAVAILABLE);
        bank.send(bank.upsert(offer("b1", "Découverte de l'ébénisterie", 2)));
        until(() -> shown(ELEVE.published(), "title").equals(List.of("Découverte de l'ébénisterie")));
        assertThat(shown(MSEL.deposited(), "intitule")).containsExactly("Découverte de la menuiserie");
        ELEVE.api().bring(Trouble.UNAVAILABLE);
        bank.send(bank.upsert(offer("b1", "Découverte du bois", 3)));
        MSEL.api().bring(Trouble.NONE);
        until(() -> shown(MSEL.deposited(), "intitule").equals(List.of("Découverte du bois")));
        ELEVE.api().bring(Trouble.NONE);
        until(() -> shown(ELEVE.published(), "title").equals(List.of("Découverte du bois")));

        bank.send(bank.fill(offer("b1", "Découverte du bois", 4)));
        until(() -> MSEL.deposited().isEmpty() && ELEVE.published().isEmpty());
        drained();
        long runs = goodRuns();
        until(() -> goodRuns() > runs + 2);

        assertThat(MSEL.depositsCreated()).isEqualTo(deposits + 1);
        assertThat(ELEVE.created()).isEqualTo(adverts + 1);
        assertThat(copies()).isEqualTo(1);
        assertThat(status(hubId)).isEqualTo("FILLED");
        assertThat(publications.list(null, 10))
                .filteredOn(row -> row.hubId().equals(hubId))
                .hasSize(2)
                .noneMatch(PublicationRow::shown)
                .noneMatch(PublicationRow::wanted);
        until(() -> books.read().balanced());
    }

    @Test
    void nothingFlowsWithoutTheHostsConsentNorFromASystemThatNoFlowNames() throws Exception {
        OfferJson narrow = offer("b2", "Portée réduite", 1).with("diffusionScope", "ACADEMY");
        bank.send(bank.upsert(narrow));
        Partner stranger = Partner.join(addFeed, connections, "inconnu", null);
        stranger.send(stranger.upsert(offer("x", "D'ailleurs", 1)));

        assertThat(jdbc.sql("SELECT count(*) FROM publication p JOIN record r USING (hub_id)"
                                + " WHERE r.remote_id IN ('b2', 'x')")
                        .query(Long.class)
                        .single())
                .isZero();
        bank.send(bank.withdraw(narrow.version(2)));
        stranger.send(stranger.withdraw(offer("x", "D'ailleurs", 2)));
    }

    @Test
    void whatASystemCannotShowIsRefusedWithItsReasonAndStopsNothing() throws Exception {
        OfferJson noWeeks = offer("b3", "Sans semaine", 1);
        ((ObjectNode) noWeeks.live().path("seatBlocks").get(0)).remove("weeks");
        UUID hubId = UUID.fromString(
                bank.send(bank.upsert(noWeeks)).get(0).path("hubId").asText());
        drained();

        assertThat(acknowledgements.list(hubId, "REFUSED", 10))
                .singleElement()
                .satisfies(answer -> assertThat(answer.reason()).isEqualTo("aucune semaine"));
        bank.send(bank.withdraw(noWeeks.version(2)));
        drained();
    }

    @Test
    void anotherHubThatHandsOurOfferBackIsRecognisedByTheOriginChain() throws Exception {
        OfferJson own = offer("b4", "Tour du monde", 1).with("diffusionScope", "ACADEMY");
        String hubId = bank.send(bank.upsert(own)).get(0).path("hubId").asText();
        Partner otherHub = Partner.join(addFeed, connections, "autre-hub", null);
        OfferJson back = offer("de-loin", "Tour du monde", 1);
        back.live().putArray("originChain").add("aiguillage:" + hubId).add("autre-hub:42");

        otherHub.send(otherHub.upsert(back));

        assertThat(echoes("autre-hub")).isEqualTo(1);
        bank.send(bank.withdraw(own.version(2)));
    }

    /** Records of the bank's offer that the hub holds: an echo must add none. */
    private long copies() {
        return jdbc.sql("SELECT count(*) FROM record WHERE offer LIKE '%Découverte d%' AND offer LIKE '%Atelier b1%'")
                .query(Long.class)
                .single();
    }

    private long goodRuns() {
        return jdbc.sql("SELECT count(*) FROM feed_run WHERE state IN ('COMPLETE', 'UNCHANGED')")
                .query(Long.class)
                .single();
    }
}
