package fr.aiguillage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.hub.AiguillageApplication;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.store.LedgerStore;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two hubs that give each other all they have, what came from the other included: the worst that two administrators can
 * write. Each knows the other's deposits and its own under two names, so that nothing but the origin chain tells an offer
 * that comes home.
 */
class TwoHubsTest {

    private static final String FLOWS = """
            hub: hub-%1$s
            flows:
              - {id: tout, from: [banque-%1$s, mission-%1$s, depuis-%2$s], to: vers-%2$s}
            targets:
              - system: vers-%2$s
                file: {folder: "%3$s", name: offres.jsonl, format: json-lines, every: 1s}
            """;

    private static final String FEED = """
            feed: depuis-%1$s
            system: depuis-%1$s
            label: Dépôt de l'autre hub
            source:
              kind: file
              directory: "%2$s"
              include: "*.jsonl"
              format: {kind: json-lines}
              settle: 1s
            schedule:
              every: 1s
            snapshot: full
            withdrawal-limit: 60%%
            diffusion-scope: PUBLIC_PLATFORMS
            """;

    @TempDir
    private static Path deposits;

    private static Hub north;
    private static Hub south;

    @BeforeAll
    static void start() {
        CompletableFuture<Hub> other = CompletableFuture.supplyAsync(() -> Hub.start("sud", "nord", deposits));
        north = Hub.start("nord", "sud", deposits);
        south = other.join();
    }

    @AfterAll
    static void stop() {
        north.context.close();
        south.context.close();
    }

    @Test
    void anOfferExistsOnceInEachAndStandsStillHoweverOftenTheyTellEachOther() throws Exception {
        Partner northernBank = north.partner("banque-nord");
        Partner northernMission = north.partner("mission-nord");
        Partner southernBank = south.partner("banque-sud");
        OfferJson first = offer("1", "Forge");
        northernBank.send(northernBank.upsert(first));
        northernMission.send(northernMission.upsert(offer("1", "Vitrail")));
        southernBank.send(southernBank.upsert(offer("1", "Vannerie")));
        south.holds("Forge", "Vannerie", "Vitrail");
        north.holds("Forge", "Vannerie", "Vitrail");

        northernBank.send(northernBank.upsert(first.title("Forge et soudure")));
        south.holds("Forge et soudure", "Vannerie", "Vitrail");

        // A file has all that its hub holds: who has read of the newest has been handed back all the others.
        northernBank.send(northernBank.upsert(offer("2", "Reliure")));
        south.holds("Forge et soudure", "Reliure", "Vannerie", "Vitrail");
        southernBank.send(southernBank.upsert(offer("2", "Tonnellerie")));
        north.holds("Forge et soudure", "Reliure", "Tonnellerie", "Vannerie", "Vitrail");
        northernBank.send(northernBank.upsert(offer("3", "Verrerie")));
        south.holds("Forge et soudure", "Reliure", "Tonnellerie", "Vannerie", "Verrerie", "Vitrail");

        for (Hub hub : List.of(north, south)) {
            assertThat(hub.revisions())
                    .containsEntry("Forge et soudure", 2L)
                    .containsEntry("Reliure", 1L)
                    .containsEntry("Vannerie", 1L)
                    .containsEntry("Vitrail", 1L);
            assertThat(hub.everHeld()).isEqualTo(6);
        }
        assertThat(north.echoes("depuis-sud")).isPositive();
        assertThat(south.echoes("depuis-nord")).isPositive();

        northernBank.send(northernBank.withdraw(first));
        south.holds("Reliure", "Tonnellerie", "Vannerie", "Verrerie", "Vitrail");
        southernBank.send(southernBank.upsert(offer("3", "Poterie")));
        north.holds("Poterie", "Reliure", "Tonnellerie", "Vannerie", "Verrerie", "Vitrail");
        assertThat(north.everHeld()).isEqualTo(7);
    }

    private static OfferJson offer(String remoteId, String title) {
        return OfferJson.offer(remoteId).title(title).with("diffusionScope", "PUBLIC_PLATFORMS");
    }

    /** A hub whose flow fills the other's deposit, and whose feed reads its own. */
    private record Hub(ConfigurableApplicationContext context, JdbcClient jdbc) {

        static Hub start(String name, String other, Path deposits) {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(AiguillageApplication.class)
                    .initializers(new Connected(name, other, deposits))
                    .run("--server.port=0");
            return new Hub(context, context.getBean(JdbcClient.class));
        }

        Partner partner(String name) throws Exception {
            return Partner.join(context.getBean(AddFeed.class), context.getBean(ConnectionFactory.class), name, null);
        }

        /** Waits until these are its open offers, by title. */
        void holds(String... titles) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(jdbc.sql("""
                            SELECT r.offer::jsonb ->> 'title' FROM offer o JOIN record r USING (hub_id)
                            WHERE o.status = 'ACTIVE' AND o.merged_into IS NULL AND r.state = 'LIVE' ORDER BY 1
                            """).query(String.class).list()).containsExactly(titles));
        }

        Map<String, Long> revisions() {
            return jdbc.sql(
                            "SELECT r.offer::jsonb ->> 'title' AS title, o.revision FROM offer o JOIN record r USING (hub_id)")
                    .query(rows -> {
                        Map<String, Long> found = new HashMap<>();
                        while (rows.next()) {
                            found.put(rows.getString("title"), rows.getLong("revision"));
                        }
                        return found;
                    });
        }

        long everHeld() {
            return jdbc.sql("SELECT count(*) FROM offer").query(Long.class).single();
        }

        long echoes(String feed) {
            return context.getBean(LedgerStore.class)
                    .all()
                    .getOrDefault(feed, Map.of())
                    .getOrDefault("ECHO", 0L);
        }
    }

    /** The shipped territory, with one flow and one feed. */
    private static final class Connected extends TestHub.Folders {

        private final String name;
        private final String other;
        private final Path deposits;

        Connected(String name, String other, Path deposits) {
            this.name = name;
            this.other = other;
            this.deposits = deposits;
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            super.initialize(context);
            Path config = Path.of(context.getEnvironment().getRequiredProperty("aiguillage.config-dir"));
            try {
                Path outgoing = Files.createDirectories(deposits.resolve(other));
                Path incoming = Files.createDirectories(deposits.resolve(name));
                Files.writeString(config.resolve("flows.yaml"), FLOWS.formatted(name, other, outgoing));
                Path feeds = Files.createDirectory(config.resolve("feeds"));
                Files.writeString(feeds.resolve("depuis-" + other + ".yaml"), FEED.formatted(other, incoming));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
