package fr.aiguillage.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.hub.Sirets;
import jakarta.jms.JMSException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing vanishes and nothing doubles, also when the hub is killed without warning, again and again. Each suite tries
 * fewer than the twenty thousand offers and five kills of the whole proof: {@code -Dkill9.offers=20000 -Dkill9.kills=5}.
 */
class KillNineIT {

    private static final int OFFERS = Integer.getInteger("kill9.offers", 5_000);
    private static final int KILLS = Integer.getInteger("kill9.kills", 3);
    private static final int IN_ONE_TRANSACTION = 200;
    private static final String[] TOWNS = {
        "69001:Lyon", "69100:Villeurbanne", "42000:Saint-Étienne", "01000:Bourg-en-Bresse", "42300:Roanne"
    };

    @TempDir
    private Path folder;

    @Test
    void theBooksBalanceAndEachRevisionIsDeliveredOnceAfterEveryKill() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KillNineIT seed " + seed);
        try (HubJar hub = new HubJar(HubFolder.make(folder), HubFolder.SECRETS)) {
            CompletableFuture<Void> partner = CompletableFuture.runAsync(() -> pushEverything(hub));
            killAtRandom(hub, new Random(seed));
            partner.get(5, TimeUnit.MINUTES);

            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> {
                        JsonNode status = hub.get("/api/v1/status");
                        assertThat(status.path("drained").asBoolean())
                                .as(status.toString())
                                .isTrue();
                    });
            JsonNode books = hub.get("/api/v1/ledger");
            assertThat(books.path("balanced").asBoolean()).isTrue();
            assertThat(books.path("total").path("received").asInt()).isEqualTo(OFFERS);
            assertThat(deliveries(hub)).doesNotHaveDuplicates().hasSize(OFFERS);
        }
    }

    /** Each time some hundreds or thousands of offers further, at an instant that nothing in the hub can foresee. */
    private static void killAtRandom(HubJar hub, Random random) throws InterruptedException {
        int further = 0;
        for (int i = 0; i < KILLS; i++) {
            further += 200 + random.nextInt(OFFERS / KILLS - 1_000);
            int reached = further;
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> received(hub) >= reached);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
            hub.kill();
            hub.startAgain();
        }
    }

    private static int received(HubJar hub) {
        return hub.get("/api/v1/ledger").path("total").path("received").asInt();
    }

    /** Sends every offer; what failed is sent again under the same event ids until it is accepted. */
    private static void pushEverything(HubJar hub) {
        AmqpPartner partner =
                new AmqpPartner(hub.amqpPort(), HubFolder.PARTNER, HubFolder.SECRETS.get("PARTNER_PASSWORD"));
        for (int first = 0; first < OFFERS; first += IN_ONE_TRANSACTION) {
            List<byte[]> bodies = IntStream.range(first, first + IN_ONE_TRANSACTION)
                    .mapToObj(KillNineIT::offer)
                    .toList();
            String prefix = "offer-" + first + "-";
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> accepted(partner, bodies, prefix));
        }
    }

    private static boolean accepted(AmqpPartner partner, List<byte[]> bodies, String prefix) {
        try {
            partner.send("in." + HubFolder.FEED, bodies, prefix);
            return true;
        } catch (JMSException brokerAway) {
            return false;
        }
    }

    /** Each offer is an opportunity of its own: another employer, by its SIRET, which no likeness outweighs. */
    private static byte[] offer(int i) {
        String[] town = TOWNS[i % TOWNS.length].split(":");
        return """
                {"source":{"remoteId":"r-%d","version":1},"title":"Atelier numéro %d",\
                "host":{"legalName":"Maison %s","siret":"%s"},\
                "seatBlocks":[{"kind":"PFMP","levels":["CAP"],"weeks":["2027-W%02d"],"seats":1}],\
                "place":{"postcode":"%s","city":"%s"}}""".formatted(i, i, Integer.toString(i * 7919, 36), Sirets.of(i), 2 + i % 40, town[0], town[1])
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> deliveries(HubJar hub) throws JMSException {
        List<String> revisions = new ArrayList<>();
        for (JsonNode pole : hub.get("/api/v1/poles")) {
            String id = pole.path("id").asText();
            AmqpPartner reader =
                    new AmqpPartner(hub.amqpPort(), HubFolder.readerOf(id), HubFolder.SECRETS.get("POLE_PASSWORD"));
            revisions.addAll(reader.takeAll("pole." + id + ".offers", "cloudEvents_id"));
        }
        return revisions;
    }
}
