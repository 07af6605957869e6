package fr.aiguillage.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input never costs good data: ten thousand hostile bodies are ten thousand named refusals. */
class HostileBodiesIT {

    private static final int BODIES = 10_000;
    private static final int IN_ONE_TRANSACTION = 50;
    private static final String GOOD = """
            {"source":{"remoteId":"good"},"title":"Cuisine","seatBlocks":[{"kind":"PFMP","seats":1}],\
            "host":{"legalName":"Auberge"},"place":{"postcode":"69001","city":"Lyon"}}""";

    @TempDir
    private Path folder;

    @Test
    void everyHostileBodyIsRefusedByNameAndTheHubGoesOn() throws Exception {
        try (HubJar hub = new HubJar(HubFolder.make(folder), HubFolder.SECRETS)) {
            AmqpPartner partner =
                    new AmqpPartner(hub.amqpPort(), HubFolder.PARTNER, HubFolder.SECRETS.get("PARTNER_PASSWORD"));
            String door = "in." + HubFolder.FEED;

            for (int sent = 0; sent < BODIES; sent += IN_ONE_TRANSACTION) {
                partner.send(door, HostileBodies.some(sent, IN_ONE_TRANSACTION), "hostile-" + sent + "-");
            }
            partner.send(door, List.of(GOOD.getBytes(StandardCharsets.UTF_8)), "good-");

            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() ->
                            assertThat(ledger(hub).path("delivered").asInt()).isEqualTo(1));
            JsonNode books = ledger(hub);
            assertThat(books.path("quarantined").asInt()).isEqualTo(BODIES);
            assertThat(books.path("received").asInt()).isEqualTo(BODIES + 1);
            assertThat(hub.get("/api/v1/ledger").path("balanced").asBoolean()).isTrue();
            assertThat(hub.get("/api/v1/quarantine?feed=" + HubFolder.FEED + "&limit=500"))
                    .isNotEmpty()
                    .allSatisfy(refusal -> assertThat(refusal.path("codes")).isNotEmpty());
        }
    }

    private static JsonNode ledger(HubJar hub) {
        for (JsonNode feed : hub.get("/api/v1/ledger").path("feeds")) {
            if (HubFolder.FEED.equals(feed.path("feed").asText())) {
                return feed;
            }
        }
        throw new AssertionError("the feed is missing from the ledger");
    }
}
