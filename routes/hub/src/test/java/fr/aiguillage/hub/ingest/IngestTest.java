package fr.aiguillage.hub.ingest;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.store.InboxStore;
import fr.aiguillage.hub.store.LedgerStore;
import fr.aiguillage.hub.store.OutboxStore;
import fr.aiguillage.hub.store.Outcome;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestHub
class IngestTest {

    private static final String SIRET = "35600000000048";

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LedgerStore ledger;

    @Autowired
    private InboxStore inbox;

    @Autowired
    private OutboxStore outbox;

    private Partner partner;

    @BeforeEach
    void join() throws Exception {
        partner = Partner.join(addFeed, connections);
    }

    @Test
    void aNewOfferIsAcceptedPlacedAndDelivered() throws Exception {
        JsonNode receipt = partner.send(partner.upsert(offer("a"))).get(0);

        assertThat(receipt.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(receipt.path("hubId").asText()).isNotEmpty();
        assertThat(receipt.path("custodian").asText()).isNotEmpty();
        drained();
        assertThat(ledgerOf(partner)).containsEntry("DELIVERED", 1L).containsEntry("RECEIVED", 1L);
    }

    @Test
    void theSameContentAgainIsUnchangedAndCausesNoRevision() throws Exception {
        OfferJson offer = offer("a");
        String hubId = partner.send(partner.upsert(offer)).get(0).path("hubId").asText();

        assertThat(partner.status(partner.upsert(offer))).isEqualTo("UNCHANGED");
        assertThat(revision(hubId)).isEqualTo(1);
    }

    @Test
    void aDoubleMessageHasNoSecondEffectAndTheSameReceipt() throws Exception {
        Partner.Event first = partner.upsert(offer("a"));
        JsonNode receipt = partner.send(first).get(0);
        partner.send(partner.upsert(offer("a").title("Un autre titre")));

        assertThat(partner.send(first).get(0)).isEqualTo(receipt);
        assertThat(revision(receipt.path("hubId").asText())).isEqualTo(2);
        assertThat(ledgerOf(partner)).containsEntry("RECEIVED", 2L);
    }

    @Test
    void aDoubleMessageOfTheSameBatchHasTheSameReceipt() throws Exception {
        Partner.Event sent = partner.upsert(offer("a"));

        List<JsonNode> receipts = partner.send(sent, sent, partner.upsert(offer("b")));

        assertThat(receipts)
                .extracting(receipt -> receipt.path("remoteId").asText())
                .containsExactlyInAnyOrder("a", "a", "b");
        assertThat(receipts.stream()
                        .filter(receipt -> receipt.path("remoteId").asText().equals("a")))
                .allMatch(receipts.get(0)::equals);
        assertThat(ledgerOf(partner)).containsEntry("RECEIVED", 2L);
    }

    @Test
    void anOlderVersionIsStale() throws Exception {
        partner.send(partner.upsert(offer("a").version(5)));

        assertThat(partner.status(partner.upsert(offer("a").version(4)))).isEqualTo("STALE");
    }

    @Test
    void aLateOlderOfferIsStaleAfterTheSameContentCameWithANewerVersion() throws Exception {
        OfferJson offer = offer("a");
        partner.send(partner.upsert(offer.version(5)));
        assertThat(partner.status(partner.upsert(offer.version(7)))).isEqualTo("UNCHANGED");

        assertThat(partner.status(partner.upsert(offer.version(6).title("Un titre dépassé"))))
                .isEqualTo("STALE");
        assertThat(partner.status(partner.upsert(offer.version(8).title("Un titre plus récent"))))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void aLateOlderOfferIsStaleAfterASecondWithdrawal() throws Exception {
        partner.send(partner.withdraw(offer("a").version(5)));
        assertThat(partner.status(partner.withdraw(offer("a").version(7)))).isEqualTo("UNCHANGED");

        assertThat(partner.status(partner.upsert(offer("a").version(6)))).isEqualTo("STALE");
    }

    @Test
    void aLateOlderOfferIsStaleAfterTheWithdrawalOfAnUnknownOne() throws Exception {
        assertThat(partner.status(partner.withdraw(offer("a").version(5)))).isEqualTo("WITHDRAWN");
        assertThat(partner.status(partner.upsert(offer("a").version(4)))).isEqualTo("STALE");
    }

    @Test
    void aReturnedOfferLivesAgainUnderItsHubId() throws Exception {
        OfferJson offer = offer("a");
        String hubId = partner.send(partner.upsert(offer)).get(0).path("hubId").asText();
        partner.send(partner.withdraw(offer));
        assertThat(status(hubId)).isEqualTo("WITHDRAWN");

        JsonNode back = partner.send(partner.upsert(offer)).get(0);

        assertThat(back.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(back.path("hubId").asText()).isEqualTo(hubId);
        assertThat(status(hubId)).isEqualTo("ACTIVE");
        assertThat(revision(hubId)).isEqualTo(3);
    }

    @Test
    void aFilledOfferIsClosed() throws Exception {
        OfferJson offer = offer("a");
        String hubId = partner.send(partner.upsert(offer)).get(0).path("hubId").asText();

        partner.send(partner.fill(offer));

        assertThat(status(hubId)).isEqualTo("FILLED");
    }

    @Test
    void theLastMessageOfABatchWinsAndEachHasItsReceipt() throws Exception {
        List<JsonNode> receipts = partner.send(
                partner.upsert(offer("a").version(1)),
                partner.upsert(offer("a").version(3).title("Le dernier titre")),
                partner.upsert(offer("a").version(2)));

        assertThat(receipts)
                .extracting(receipt -> receipt.path("status").asText())
                .containsExactly("ACCEPTED", "ACCEPTED", "STALE");
        assertThat(jdbc.sql("SELECT offer::jsonb ->> 'title' FROM record WHERE feed = ?")
                        .param(partner.feed().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Le dernier titre");
    }

    @Test
    void whatIsNoInternshipIsFilteredWithItsReason() throws Exception {
        JsonNode receipt =
                partner.send(partner.upsert(offer("a").kind("OUT_OF_SCOPE"))).get(0);

        assertThat(receipt.path("status").asText()).isEqualTo("FILTERED");
        assertThat(receipt.path("notices").get(0).path("code").asText()).isEqualTo("KIND_OUT_OF_SCOPE");
    }

    @Test
    void anOfferWhoseValidityEndedIsExpired() throws Exception {
        partner.send(partner.upsert(offer("a").expired()));

        assertThat(ledgerOf(partner)).containsEntry("EXPIRED", 1L);
    }

    @Test
    void whatCannotBeUsedIsQuarantinedWithoutPupilDataAndTheRestGoesOn() throws Exception {
        List<JsonNode> receipts = partner.send(
                partner.raw("{\"source\":{\"remoteId\":\"bad\"},\"ine\":\"123456789AB\"}"),
                partner.raw("{ not json"),
                partner.upsert(offer("good")));

        assertThat(receipts)
                .extracting(receipt -> receipt.path("status").asText())
                .containsExactly("REJECTED", "REJECTED", "ACCEPTED");
        List<String> excerpts = jdbc.sql("SELECT excerpt FROM quarantine WHERE feed = ? ORDER BY id")
                .param(partner.feed().value())
                .query(String.class)
                .list();
        assertThat(excerpts).hasSize(2).noneMatch(excerpt -> excerpt.contains("123456789AB"));
    }

    @Test
    void theSameOfferOfTwoPartnersIsOneOpportunity() throws Exception {
        Partner other = Partner.join(addFeed, connections);
        OfferJson here = offer("a").host(SIRET, "La Poste").title("Tri du courrier");
        OfferJson there = offer("b").host(SIRET, "La Poste SA").title("Tri du courrier");
        JsonNode first = partner.send(partner.upsert(here)).get(0);

        JsonNode second = other.send(other.upsert(there)).get(0);

        assertThat(second.path("hubId")).isEqualTo(first.path("hubId"));
        assertThat(ledgerOf(other)).containsEntry("MERGED", 1L);
        partner.send(partner.withdraw(here));
        assertThat(status(first.path("hubId").asText())).isEqualTo("ACTIVE");
        other.send(other.withdraw(there));
        assertThat(status(first.path("hubId").asText())).isEqualTo("WITHDRAWN");
    }

    @Test
    void anOfferThatMovesLeavesItsOldPole() throws Exception {
        JsonNode before =
                partner.send(partner.upsert(offer("a").commune("01004"))).get(0);

        JsonNode after =
                partner.send(partner.upsert(offer("a").commune("42218"))).get(0);

        assertThat(after.path("custodian")).isNotEqualTo(before.path("custodian"));
        assertThat(after.path("hubId")).isEqualTo(before.path("hubId"));
    }

    @Test
    void anOfferKnownByItsDepartementAloneGoesToTheDesk() throws Exception {
        partner.send(partner.upsert(offer("a").onlyDepartment()));

        assertThat(ledgerOf(partner)).containsEntry("UNROUTABLE", 1L);
    }

    @Test
    void theLedgerAgreesWithTheInbox() throws Exception {
        partner.send(partner.upsert(offer("a")), partner.upsert(offer("b")), partner.raw("[]"));
        drained();

        Map<Outcome, Long> counted = inbox.count().get(partner.feed().value());
        Map<String, Long> kept = ledgerOf(partner);
        counted.forEach((outcome, count) -> assertThat(kept).containsEntry(outcome.name(), count));
        assertThat(counted.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(kept.get("RECEIVED"));
    }

    private void drained() {
        await().atMost(Duration.ofSeconds(20)).until(() -> outbox.waiting() == 0);
    }

    private Map<String, Long> ledgerOf(Partner of) {
        return ledger.all().get(of.feed().value());
    }

    private long revision(String hubId) {
        return jdbc.sql("SELECT revision FROM offer WHERE hub_id = ?::uuid")
                .param(hubId)
                .query(Long.class)
                .single();
    }

    private String status(String hubId) {
        return jdbc.sql("SELECT status FROM offer WHERE hub_id = ?::uuid")
                .param(hubId)
                .query(String.class)
                .single();
    }
}
