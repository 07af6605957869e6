package fr.aiguillage.hub.matching;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.api.AdminApi;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide about pairs of records, what they are shown, and what an epoch changes, in the running hub. */
@TestHub
class MatchingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OneWriter writer;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CountEpoch countEpoch;

    private AdminApi api;
    private Partner bank;
    private Partner platform;

    @BeforeEach
    void join() throws Exception {
        api = new AdminApi(port);
        bank = Partner.join(addFeed, connections);
        platform = Partner.join(addFeed, connections);
    }

    @Test
    void notTheSameSplitsAnOpportunityForGoodUntilItIsUndone() throws Exception {
        Twins twins = twins();
        assertThat(hubId(platform, "b")).isEqualTo(hubId(bank, "a"));
        String joined = hubId(bank, "a");

        JsonNode decision = decide("a", "b", false);

        assertThat(hubId(platform, "b")).isNotEqualTo(hubId(bank, "a"));
        assertThat(List.of(hubId(platform, "b"), hubId(bank, "a"))).contains(joined);
        String left = hubId(bank, "a").equals(joined) ? hubId(platform, "b") : hubId(bank, "a");
        assertThat(journal(left)).contains("SPLIT " + joined);

        platform.send(platform.upsert(twins.other().with("description", "Une phrase de plus.")));
        bank.send(bank.withdraw(twins.one()));
        bank.send(bank.upsert(twins.one()));
        assertThat(hubId(platform, "b")).isNotEqualTo(hubId(bank, "a"));

        AdminApi.Answer undone = api.post(
                "/api/v1/matching/decisions/" + decision.path("id").asLong() + "/undo",
                "{\"by\":\"coordination-lyon\",\"why\":\"erreur de saisie\"}");
        assertThat(undone.status()).isEqualTo(200);
        assertThat(hubId(platform, "b")).isEqualTo(hubId(bank, "a"));
        assertThat(api.post(
                                "/api/v1/matching/decisions/"
                                        + decision.path("id").asLong() + "/undo",
                                "{\"by\":\"coordination-lyon\",\"why\":\"encore\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theSameJoinsWhatAVetoKeepsApartAndTheOldIdStillLeadsThere() throws Exception {
        Twins twins = twins();
        platform.send(platform.upsert(twins.other().weeks("2027-W20")));
        String one = hubId(bank, "a");
        String other = hubId(platform, "b");
        assertThat(other).isNotEqualTo(one);

        decide("b", "a", true);

        String joined = hubId(bank, "a");
        assertThat(hubId(platform, "b")).isEqualTo(joined);
        String absorbed = joined.equals(one) ? other : one;
        JsonNode offer = api.get("/api/v1/offers/" + absorbed).body();
        assertThat(offer.path("hubId").asText()).isEqualTo(joined);
        assertThat(offer.at("/decisions/0/by").asText()).isEqualTo("coordination-lyon");
        assertThat(offer.at("/edges/0/decision/same").asBoolean()).isTrue();
        assertThat(offer.at("/edges/0/vetoes/0").asText()).isEqualTo("DISJOINT_WEEKS");
        assertThat(journal(absorbed)).contains("MERGED " + joined);

        bank.send(bank.withdraw(twins.one()));
        bank.send(bank.upsert(twins.one().title("Un tout autre titre")));
        assertThat(hubId(platform, "b")).isEqualTo(hubId(bank, "a"));
    }

    @Test
    void anyPairIsExplainedByLevelsThatAddUp() throws Exception {
        twins();
        bank.send(bank.upsert(offer("far").commune("42218")));

        JsonNode near = pair("a", "b");
        assertThat(near.path("accepted").asBoolean()).isTrue();
        assertThat(sum(near)).isEqualTo(near.path("weight").asInt()).isPositive();

        JsonNode far = api.get("/api/v1/matching/pairs?left=" + bank.feed() + "/far&right=" + platform.feed() + "/b")
                .body();
        assertThat(far.path("accepted").asBoolean()).isFalse();
        assertThat(sum(far)).isEqualTo(far.path("weight").asInt()).isNegative();
        assertThat(api.get("/api/v1/matching/pairs?left=nobody/1&right=nobody/2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void decisionsNeedAnAccountAndAReason() throws Exception {
        twins();
        String pair = "\"left\":\"" + bank.feed() + "/a\",\"right\":\"" + platform.feed() + "/b\",\"same\":true";

        assertThat(post("{" + pair + ",\"by\":\"Mme Martin, 06 12 34 56 78\",\"why\":\"oui\"}"))
                .isEqualTo(400);
        assertThat(post("{" + pair + ",\"by\":\"desk\",\"why\":\" \"}")).isEqualTo(400);
        assertThat(post("{\"left\":\"x/1\",\"right\":\"x/2\",\"same\":true,\"by\":\"desk\",\"why\":\"w\"}"))
                .isEqualTo(404);
        assertThat(post("{\"left\":\"x/1\",\"right\":\"x/1\",\"same\":true,\"by\":\"desk\",\"why\":\"w\"}"))
                .isEqualTo(400);
    }

    @Test
    void aNewEpochMatchesEveryRecordAnewAndWhatIsDecidedStays() throws Exception {
        twins();
        bank.send(bank.upsert(offer("alone")));
        decide("a", "b", false);
        String apart = hubId(platform, "b");

        countEpoch.count();

        int epoch = api.get("/api/v1/matching/epoch").body().path("epoch").asInt();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("""
                        SELECT count(*) FROM record WHERE epoch < ? AND state IN ('LIVE', 'FILLED')
                        """).param(epoch).query(Long.class).single() == 0);
        assertThat(hubId(platform, "b")).isEqualTo(apart).isNotEqualTo(hubId(bank, "a"));
        Partner third = Partner.join(addFeed, connections);
        third.send(third.upsert(twin("c")));
        assertThat(hubId(third, "c")).isIn(hubId(bank, "a"), apart);
    }

    @Test
    void aSecondWriterWaitsUntilTheFirstHasCommitted() throws Exception {
        CompletableFuture<List<JsonNode>> second = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            writer.enter();
            CompletableFuture.runAsync(() -> {
                try {
                    second.complete(bank.send(bank.upsert(offer("a"))));
                } catch (Exception failed) {
                    second.completeExceptionally(failed);
                }
            });
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> jdbc.sql("""
                            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted
                            """).query(Long.class).single() > 0);
            assertThat(isDone(second)).isFalse();
        });

        assertThat(second.get(20, TimeUnit.SECONDS).get(0).path("status").asText())
                .isEqualTo("ACCEPTED");
    }

    private static boolean isDone(CompletableFuture<?> future) {
        try {
            future.get(300, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException waiting) {
            return false;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private record Twins(OfferJson one, OfferJson other) {}

    private final String host = "Garage " + UUID.randomUUID();
    private final String title = "Mécanicien " + UUID.randomUUID();

    private OfferJson twin(String remoteId) {
        OfferJson twin = offer(remoteId).title(title);
        twin.live().putObject("host").put("legalName", host);
        return twin;
    }

    private Twins twins() throws Exception {
        Twins twins = new Twins(twin("a"), twin("b"));
        bank.send(bank.upsert(twins.one()));
        platform.send(platform.upsert(twins.other()));
        return twins;
    }

    private JsonNode decide(String left, String right, boolean same) throws Exception {
        Partner leftPartner = left.equals("a") ? bank : platform;
        Partner rightPartner = leftPartner == bank ? platform : bank;
        AdminApi.Answer answer = api.post("/api/v1/matching/decisions", """
                {"left":"%s/%s","right":"%s/%s","same":%s,"by":"coordination-lyon","why":"appel au garage"}
                """.formatted(
                        leftPartner.feed(), left, rightPartner.feed(), right, same));
        assertThat(answer.status()).isEqualTo(201);
        return answer.body();
    }

    private int post(String body) throws Exception {
        return api.post("/api/v1/matching/decisions", body).status();
    }

    private JsonNode pair(String left, String right) throws Exception {
        return api.get("/api/v1/matching/pairs?left=" + bank.feed() + "/" + left + "&right=" + platform.feed() + "/"
                        + right)
                .body();
    }

    private static int sum(JsonNode edge) {
        int sum = 0;
        for (JsonNode level : edge.path("levels")) {
            sum += level.path("weight").asInt();
        }
        return sum;
    }

    private String hubId(Partner partner, String remoteId) {
        return jdbc.sql("SELECT hub_id::text FROM record WHERE system = ? AND remote_id = ?")
                .param(partner.feed().value())
                .param(remoteId)
                .query(String.class)
                .single();
    }

    private List<String> journal(String hubId) {
        return jdbc.sql(
                        "SELECT what || coalesce(' ' || other, '') FROM journal WHERE hub_id = ?::uuid ORDER BY revision")
                .param(hubId)
                .query(String.class)
                .list();
    }
}
