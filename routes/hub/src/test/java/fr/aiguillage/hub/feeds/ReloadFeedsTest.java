package fr.aiguillage.hub.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedRuns;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.HubSettings;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.Sirets;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.api.AdminApi;
import fr.aiguillage.hub.run.PolledSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editing the configuration of a running hub. {@code -Dreload.rate=1000 -Dreload.seconds=20} for the full load. */
@TestHub
class ReloadFeedsTest {

    private static final int RATE = Integer.getInteger("reload.rate", 200);
    private static final int SECONDS = Integer.getInteger("reload.seconds", 3);
    private static final List<String> TOWNS = List.of("01004", "01053", "42218", "69123", "69266", "69264", "42187");
    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    private HubSettings settings;

    @Autowired
    private FeedTable feeds;

    @Autowired
    private FeedRuns runs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CamelContext camel;

    @Autowired
    private ApplicationContext hub;

    @LocalServerPort
    private int port;

    @TempDir
    private Path dropped;

    private final FeedId id = new FeedId("edited");
    private Path file;
    private Path mapping;

    @BeforeEach
    void declare() throws Exception {
        Path config = settings.configDir();
        Files.createDirectories(config.resolve("feeds"));
        Files.createDirectories(config.resolve("mappings"));
        file = config.resolve("feeds/edited.yaml");
        mapping = config.resolve("mappings/edited.jslt");
        Files.writeString(mapping, jslt("first"));
        Files.writeString(file, yaml("Edited"));
        configured("SAME");
    }

    @AfterEach
    void removed() throws Exception {
        Files.deleteIfExists(file);
        await().atMost(SOON).until(() -> feeds.find(id).isEmpty());
        Files.deleteIfExists(mapping);
    }

    @Test
    void anEditUnderLoadIsLiveSoonAndLosesDoublesAndDelaysNothing() throws Exception {
        PolledSource other = PolledSource.full(hub);
        other.brings(OfferJson.offer("warm"));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> load = CompletableFuture.supplyAsync(this::load);
        CompletableFuture<List<Latency>> latencies = CompletableFuture.supplyAsync(() -> latencies(other, done));
        await().atMost(SOON).until(() -> titled("first load") > RATE / 2);

        Files.writeString(mapping, jslt("second"));
        Instant edited = Instant.now();
        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> titled("second load") > 0);
        Duration live = Duration.between(edited, Instant.now());

        int sent = load.get();
        await().atMost(Duration.ofMinutes(2)).until(() -> loaded("inbox") == sent);
        done.set(true);
        Duration worstBefore = worst(latencies.get(), Instant.MIN, edited.minusMillis(1));
        Duration worstAfter = worst(latencies.get(), edited, edited.plusSeconds(5));
        System.out.printf(
                "edit live after %d ms at %d offers/s, %d offers; worst latency of another feed: %d ms before, %d ms after%n",
                live.toMillis(), RATE, sent, worstBefore.toMillis(), worstAfter.toMillis());
        assertThat(worstAfter).isLessThan(Duration.ofSeconds(10));
        assertThat(loaded("record")).isEqualTo(sent);
        assertThat(titled("first load") + titled("second load")).isEqualTo(sent);
        assertThat(titled("second load")).isPositive();
        assertThat(live).isLessThan(Duration.ofSeconds(10));
        assertThat(new AdminApi(port)
                        .get("/api/v1/ledger")
                        .body()
                        .path("balanced")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aBrokenMappingKeepsTheLastGoodVersionAndTellsWhy() throws Exception {
        Files.writeString(mapping, "{ \"title\": ");

        JsonNode feed = configured("LAST_GOOD");

        assertThat(feed.path("running").asText())
                .isNotEqualTo(feed.path("onDisk").asText());
        JsonNode problems = config().path("problems");
        assertThat(problems.toString()).contains("MAPPING_INVALID", "mappings/edited.jslt");
        bring("good");
        await().atMost(SOON).until(() -> titled("first good") == 1);

        Files.writeString(mapping, jslt("mended"));
        configured("SAME");
        bring("better");
        await().atMost(SOON).until(() -> titled("mended better") == 1);
    }

    @Test
    void aBrokenFeedFileKeepsTheLastGoodVersion() throws Exception {
        Files.writeString(file, yaml("Edited").replace("schedule:", "scedule:"));

        configured("LAST_GOOD");

        assertThat(feeds.find(id)).isPresent();
        assertThat(config().path("problems").toString()).contains("KEY_UNKNOWN", "feeds/edited.yaml");
    }

    @Test
    void aChangedFeedFileIsTakenUpAndNoOtherFeedIsTouched() throws Exception {
        PolledSource other = PolledSource.full(hub);
        Route poll = camel.getRoute("poll-edited");

        Files.writeString(file, yaml("Edited again"));

        await().atMost(SOON)
                .until(() -> feeds.find(id).map(FeedDefinition::label).orElse(""), "Edited again"::equals);
        assertThat(feeds.find(other.feed())).isPresent();
        configured("SAME");
        // A run under way would have gone on.
        assertThat(camel.getRoute("poll-edited")).isNotNull().isSameAs(poll);

        Files.writeString(file, yaml("Edited again").replace("every: 1d", "every: 2d"));
        await().atMost(SOON).until(() -> camel.getRoute("poll-edited") != poll);
        configured("SAME");
    }

    @Test
    void aDisabledFeedEnds() throws Exception {
        Files.writeString(file, yaml("Edited") + "enabled: false\n");

        await().atMost(SOON).until(() -> feeds.find(id).isEmpty());

        configured("NOT_RUNNING");
    }

    /** Two passages a second, each of half a second's offers. */
    private int load() {
        int batch = Math.max(1, RATE / 2);
        int sent = 0;
        for (int turn = 0; turn < SECONDS * 2; turn++) {
            long next = System.nanoTime() + 500_000_000L;
            String[] ids = new String[batch];
            for (int i = 0; i < batch; i++) {
                ids[i] = "load-" + ++sent;
            }
            bring(ids);
            pause(next - System.nanoTime());
        }
        return sent;
    }

    /** One passage of another feed. */
    private record Latency(Instant start, Duration taken) {}

    private static Duration worst(List<Latency> all, Instant from, Instant to) {
        return all.stream()
                .filter(latency ->
                        !latency.start().isBefore(from) && !latency.start().isAfter(to))
                .map(Latency::taken)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** How long another feed's record takes from its source to the store, over and over. */
    private static List<Latency> latencies(PolledSource other, AtomicBoolean done) {
        List<Latency> all = new ArrayList<>();
        for (int number = 0; !done.get(); number++) {
            Instant start = Instant.now();
            other.brings(OfferJson.offer("warm"), OfferJson.offer("other-" + number));
            all.add(new Latency(start, Duration.between(start, Instant.now())));
        }
        return all;
    }

    private void bring(String... ids) {
        FeedDefinition feed = feeds.find(id).orElseThrow();
        try (FeedRun run = runs.begin(feed)) {
            for (String remoteId : ids) {
                ObjectNode record = JsonNodeFactory.instance.objectNode();
                int number = Math.floorMod(remoteId.hashCode(), 10_000_000);
                record.put("id", remoteId);
                record.put("siret", Sirets.of(number));
                record.put("week", "2027-W%02d".formatted(2 + number % 40));
                record.put("town", TOWNS.get(number % TOWNS.size()));
                run.accept(record, "record");
            }
            run.complete(OptionalLong.empty());
        }
    }

    private JsonNode configured(String state) {
        return await().atMost(SOON)
                .until(this::own, feed -> feed.path("state").asText().equals(state));
    }

    private JsonNode own() throws Exception {
        for (JsonNode feed : config().path("feeds")) {
            if (feed.path("feed").asText().equals(id.value())) {
                return feed;
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private JsonNode config() throws Exception {
        return new AdminApi(port).get("/api/v1/config").body();
    }

    private long titled(String title) {
        return jdbc.sql("SELECT count(*) FROM record WHERE feed = 'edited' AND offer LIKE ?")
                .param("%\"title\":\"" + title + "%")
                .query(Long.class)
                .single();
    }

    private long loaded(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE feed = 'edited' AND remote_id LIKE 'load-%'")
                .query(Long.class)
                .single();
    }

    private static void pause(long nanos) {
        try {
            Thread.sleep(Math.max(0, nanos / 1_000_000));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String jslt(String word) {
        return """
                {
                  "source": { "remoteId": .id },
                  "title": "%s " + .id,
                  "seatBlocks": [{ "kind": "PFMP", "seats": 1, "weeks": [.week] }],
                  "host": { "legalName": "Atelier " + .id, "siret": .siret },
                  "place": { "inseeCode": .town }
                }
                """.formatted(word);
    }

    private String yaml(String label) throws IOException {
        return """
                feed: edited
                system: edited
                label: %s
                source:
                  kind: file
                  directory: %s
                  include: "*.csv"
                  format: {kind: csv, delimiter: ";"}
                schedule:
                  every: 1d
                mapping: mappings/edited.jslt
                snapshot: incremental
                diffusion-scope: ACADEMY
                """.formatted(label, dropped);
    }
}
