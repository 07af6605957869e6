package fr.aiguillage.hub.matching;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.PoleQueue;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.api.AdminApi;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import jakarta.jms.ConnectionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two offers that the rules leave in doubt, and a person who decides, from the queue to the pôle. */
@TestHub
class ReviewQueueTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CountEpoch countEpoch;

    @Autowired
    private RenewMatches renew;

    private final String siret = siret(new Random());
    private final String workshop = "Atelier " + UUID.randomUUID();

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
    void pairsInDoubtAreShownWithBothOffersAndTheirWaterfall() throws Exception {
        publishDoubtfulPair();

        List<JsonNode> pairs = review();

        assertThat(pairs).hasSize(1);
        JsonNode pair = pairs.get(0);
        assertThat(List.of(
                        pair.at("/leftOffer/title").asText(),
                        pair.at("/rightOffer/title").asText()))
                .containsExactlyInAnyOrder(title(), "Immersion et observation");
        assertThat(List.of(
                        pair.path("leftHubId").asText(), pair.path("rightHubId").asText()))
                .containsExactlyInAnyOrder(hubId(bank, "a"), hubId(platform, "b"));
        JsonNode edge = pair.path("edge");
        assertThat(edge.path("band").asText()).isEqualTo("REVIEW");
        assertThat(edge.path("accepted").asBoolean()).isFalse();
        int sum = 0;
        for (JsonNode level : edge.path("levels")) {
            sum += level.path("weight").asInt();
        }
        assertThat(edge.path("levels").findValuesAsText("level")).contains("same-site");
        assertThat(sum).isEqualTo(edge.path("weight").asInt());
    }

    @Test
    void theSameMergesAtOnceAndThePoleIsTold() throws Exception {
        publishDoubtfulPair();
        String one = hubId(bank, "a");
        String other = hubId(platform, "b");

        decide(true);

        String kept = hubId(bank, "a");
        String absorbed = kept.equals(one) ? other : one;
        assertThat(hubId(platform, "b")).isEqualTo(kept).isIn(one, other);
        assertThat(journal(absorbed)).endsWith("MERGED " + kept);
        JsonNode offer = api.get("/api/v1/offers/" + absorbed).body();
        assertThat(offer.path("hubId").asText()).isEqualTo(kept);
        assertThat(offer.at("/offer/description").asText()).isEqualTo("Accueil, rangement, petites réparations.");
        assertThat(offer.at("/provenance/description").asText()).contains(platform.feed() + "");
        assertThat(offer.at("/decisions/0/same").asBoolean()).isTrue();
        try (PoleQueue pole =
                new PoleQueue(connections, offer.at("/placement/custodian").asText())) {
            assertThat(pole.nextWithdrawal(absorbed).path("mergedInto").asText())
                    .isEqualTo(kept);
        }
        assertThat(review()).isEmpty();
    }

    @Test
    void whatThePoleHoldsAfterAMergeIsTheGoldenOffer() throws Exception {
        publishDoubtfulPair();

        decide(true);

        String kept = hubId(bank, "a");
        JsonNode held = api.get("/api/v1/offers/" + kept).body();
        try (PoleQueue pole =
                new PoleQueue(connections, held.at("/placement/custodian").asText())) {
            JsonNode delivery = pole.next(kept);
            while (delivery.path("revision").asLong() < held.path("revision").asLong()) {
                delivery = pole.next(kept);
            }
            assertThat(delivery.path("sources")).hasSize(2);
            assertThat(delivery.at("/offer/description").asText())
                    .isEqualTo("Accueil, rangement, petites réparations.");
        }
    }

    @Test
    void notTheSameIsNeverMergedByAnyLaterMessage() throws Exception {
        publishDoubtfulPair();
        JsonNode decision = decide(false);
        assertThat(review()).isEmpty();

        platform.send(platform.upsert(alike("b")));
        bank.send(bank.upsert(alike("a")));
        assertThat(hubId(platform, "b")).isNotEqualTo(hubId(bank, "a"));
        bank.send(bank.withdraw(alike("a")));
        bank.send(bank.upsert(alike("a")));
        Partner third = Partner.join(addFeed, connections);
        third.send(third.upsert(alike("c")));
        countEpoch.count();
        while (renew.renewSome()) {
            // Until every record is matched under the new epoch.
        }

        assertThat(hubId(platform, "b")).isNotEqualTo(hubId(bank, "a"));
        assertThat(hubId(third, "c")).isIn(hubId(platform, "b"), hubId(bank, "a"));
        assertThat(review()).isEmpty();

        api.post(
                "/api/v1/matching/decisions/" + decision.path("id").asLong() + "/undo",
                "{\"by\":\"coordination-lyon\",\"why\":\"erreur\"}");
        assertThat(hubId(platform, "b")).isEqualTo(hubId(bank, "a")).isEqualTo(hubId(third, "c"));
    }

    @Test
    void undoneTheSameIsInDoubtAgain() throws Exception {
        publishDoubtfulPair();
        JsonNode decision = decide(true);
        assertThat(hubId(platform, "b")).isEqualTo(hubId(bank, "a"));

        api.post(
                "/api/v1/matching/decisions/" + decision.path("id").asLong() + "/undo",
                "{\"by\":\"coordination-lyon\",\"why\":\"erreur\"}");

        assertThat(hubId(platform, "b")).isNotEqualTo(hubId(bank, "a"));
        assertThat(review()).hasSize(1);
    }

    @Test
    void twoOpportunitiesAreAskedAboutOnceHoweverManyRecordsTheyHave() throws Exception {
        publishDoubtfulPair();
        Partner third = Partner.join(addFeed, connections);
        third.send(third.upsert(alike("c")));
        assertThat(hubId(third, "c")).isEqualTo(hubId(bank, "a"));
        assertThat(edges(platform)).as("pairs in doubt").isGreaterThan(1);

        assertThat(review()).hasSize(1);
    }

    @Test
    void aPairThatARicherCopySettlesIsNotAsked() throws Exception {
        OfferJson spring = alike("a").weeks("2027-W10");
        Partner third = Partner.join(addFeed, connections);
        bank.send(bank.upsert(alike("a").weeks()));
        platform.send(platform.upsert(doubtful("b").weeks("2027-W20")));
        assertThat(review()).hasSize(1);

        third.send(third.upsert(spring));

        assertThat(hubId(third, "a")).isEqualTo(hubId(bank, "a"));
        assertThat(review()).isEmpty();
    }

    private String title() {
        return "Réparation de cycles " + workshop;
    }

    private OfferJson alike(String remoteId) {
        return offer(remoteId).host(siret, workshop).title(title());
    }

    /** The same site and town under another title, without weeks, and with other seats. */
    private OfferJson doubtful(String remoteId) {
        OfferJson offer = offer(remoteId)
                .host(siret, workshop)
                .title("Immersion et observation")
                .weeks()
                .with("description", "Accueil, rangement, petites réparations.");
        return offer;
    }

    private void publishDoubtfulPair() throws Exception {
        bank.send(bank.upsert(alike("a")));
        platform.send(platform.upsert(doubtful("b")));
    }

    private JsonNode decide(boolean same) throws Exception {
        AdminApi.Answer answer =
                api.post("/api/v1/matching/decisions", """
                {"left":"%s/a","right":"%s/b","same":%s,"by":"coordination-lyon","why":"appel à l'atelier"}
                """.formatted(bank.feed(), platform.feed(), same));
        assertThat(answer.status()).isEqualTo(201);
        return answer.body();
    }

    private List<JsonNode> review() throws Exception {
        List<JsonNode> pairs = new ArrayList<>();
        api.get("/api/v1/matching/review?system=" + platform.feed())
                .body()
                .path("pairs")
                .forEach(pairs::add);
        return pairs;
    }

    private long edges(Partner partner) {
        return jdbc.sql("""
                        SELECT count(*) FROM edge e JOIN record r ON r.id IN (e.left_id, e.right_id)
                        WHERE e.band = 'REVIEW' AND r.system = ?
                        """).param(partner.feed().value()).query(Long.class).single();
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

    /** A number that nobody has, with both its check digits. */
    private static String siret(Random random) {
        String siren = checked("9%07d".formatted(random.nextInt(10_000_000)));
        return checked(siren + "0001");
    }

    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
