package fr.aiguillage.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.PoleQueue;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.api.AdminApi;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.store.OutboxStore;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pôle that lost what it had receives it again, and says what it made of it; the others notice nothing. */
@TestHub
class ReplayTest {

    private static final PoleId POLE = new PoleId("ain-est");
    private static final String OYONNAX = "01283";

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private AcknowledgementRoutes routes;

    @Autowired
    private OutboxStore outbox;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Partner partner;
    private AdminApi api;

    @BeforeEach
    void join() throws Exception {
        partner = Partner.join(addFeed, connections);
        api = new AdminApi(port);
    }

    @Test
    void aReplayReachesOnePoleAloneWithIdsOfItsOwn() throws Exception {
        String stays = publish(OfferJson.offer("stays").commune(OYONNAX));
        OfferJson left = OfferJson.offer("left").commune(OYONNAX);
        String gone = publish(left);
        publish(OfferJson.offer("elsewhere").commune("69383"));
        partner.send(partner.withdraw(left));
        settled();
        try (PoleQueue pole = new PoleQueue(connections, POLE.value())) {
            JsonNode first = pole.next(stays);
            pole.nextWithdrawal(gone);
            settled();
            Map<String, Long> before = delivered();

            JsonNode told =
                    api.post("/api/v1/destinations/queue/ain-est/replay").body();

            assertThat(told.path("upserts").asLong()).isPositive();
            assertThat(told.path("withdrawals").asLong()).isZero();
            assertThat(pole.next(stays)).isEqualTo(first);
            settled();
            Map<String, Long> after = delivered();
            after.computeIfPresent(
                    "queue/ain-est",
                    (unused, count) -> count - told.path("upserts").asLong());
            assertThat(after).isEqualTo(before);
            assertThat(api.post("/api/v1/destinations/queue/ain-est/replay")
                            .body()
                            .path("number")
                            .asLong())
                    .isGreaterThan(told.path("number").asLong());
            assertThat(pole.next(stays)).isEqualTo(first);
        }
    }

    @Test
    void aReplaySinceAnInstantTellsWhatLeftAsWell() throws Exception {
        publish(OfferJson.offer("before").commune(OYONNAX));
        OfferJson left = OfferJson.offer("left").commune(OYONNAX);
        OfferJson moved = OfferJson.offer("moved").commune(OYONNAX);
        String gone = publish(left);
        String away = publish(moved);
        jdbc.sql("UPDATE offer SET changed_at = now() - interval '2 hours'").update();
        partner.send(partner.withdraw(left));
        publish(moved.commune("69383"));
        try (PoleQueue pole = new PoleQueue(connections, POLE.value())) {
            pole.nextWithdrawal(gone);
            pole.nextWithdrawal(away);

            JsonNode told = api.post("/api/v1/destinations/queue/ain-est/replay?since="
                            + Instant.now().minus(Duration.ofHours(1)))
                    .body();

            assertThat(told.path("upserts").asLong()).isZero();
            assertThat(told.path("withdrawals").asLong()).isEqualTo(2);
            List<String> withdrawn = List.of(gone, away);
            for (String hubId : withdrawn.stream().sorted().toList()) {
                assertThat(pole.next(hubId).path("action").asText()).isEqualTo("WITHDRAW");
            }
        }
    }

    @Test
    void aDestinationThatIsNoneIsNotReplayedTo() throws Exception {
        assertThat(api.post("/api/v1/destinations/queue/nulle-part/replay").status())
                .isEqualTo(404);
        assertThat(api.post("/api/v1/destinations/pigeon/ain-est/replay").status())
                .isEqualTo(404);
    }

    @Test
    void whatASoftwareAnswersByItsQueueIsKept() throws Exception {
        routes.add(POLE);
        String hubId = publish(OfferJson.offer("answered").commune(OYONNAX));

        answer("no json");
        answer("{\"hubId\": \"" + hubId + "\", \"revision\": 7, \"status\": \"ACKNOWLEDGED\"}");
        answer("{\"hubId\": \"" + hubId + "\", \"revision\": 1, \"status\": \"ACKNOWLEDGED\"}");
        await().atMost(Duration.ofSeconds(30)).until(() -> "ACKNOWLEDGED".equals(kept(hubId, "status")));
        answer("{\"hubId\": \"" + hubId
                + "\", \"revision\": 1, \"status\": \"REFUSED\", \"reason\": \"déjà pourvue\"}");
        await().atMost(Duration.ofSeconds(30)).until(() -> "REFUSED".equals(kept(hubId, "status")));

        assertThat(kept(hubId, "reason")).isEqualTo("déjà pourvue");
        assertThat(kept(hubId, "channel") + "/" + kept(hubId, "destination")).isEqualTo("queue/ain-est");
        assertThat(api.get("/api/v1/acknowledgements?destination=ain-est&status=REFUSED")
                        .body()
                        .findValuesAsText("hubId"))
                .contains(hubId);
        assertThat(api.get("/api/v1/acknowledgements?destination=ain-sud&hubId=" + hubId)
                        .body())
                .isEmpty();
        assertThat(api.get("/api/v1/offers/" + hubId)
                        .body()
                        .at("/acknowledgements/0/status")
                        .asText())
                .isEqualTo("REFUSED");
    }

    private String kept(String hubId, String field) throws Exception {
        JsonNode answers = api.get("/api/v1/acknowledgements?hubId=" + hubId).body();
        return answers.isEmpty() ? "" : answers.get(0).path(field).asText();
    }

    private void answer(String body) throws Exception {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue(QueueNames.acknowledgements(POLE)))
                    .send(session.createTextMessage(body));
        }
    }

    private String publish(OfferJson offer) throws Exception {
        return partner.send(partner.upsert(offer)).get(0).path("hubId").asText();
    }

    private void settled() {
        await().atMost(Duration.ofSeconds(30)).until(() -> outbox.waiting() == 0);
    }

    private Map<String, Long> delivered() {
        Map<String, Long> counts = new TreeMap<>();
        outbox.counts().forEach(count -> counts.put(count.channel() + "/" + count.destination(), count.delivered()));
        return counts;
    }
}
