package fr.aiguillage.hub.feeds;

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
import fr.aiguillage.hub.Sirets;
import fr.aiguillage.hub.api.AdminApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A feed whose two files are edited while the hub runs. */
final class EditedFeed implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(15);
    private static final List<String> TOWNS = List.of("01004", "01053", "42218", "69123", "69266", "69264", "42187");

    final FeedId id = new FeedId("edited");
    final Path file;
    final Path mapping;
    private final Path dropped;
    private final FeedTable feeds;
    private final FeedRuns runs;
    private final JdbcClient jdbc;
    private final AdminApi api;

    /** @param dropped the folder that it reads */
    EditedFeed(ApplicationContext hub, Path dropped) throws IOException {
        this.dropped = dropped;
        feeds = hub.getBean(FeedTable.class);
        runs = hub.getBean(FeedRuns.class);
        jdbc = hub.getBean(JdbcClient.class);
        api = new AdminApi(hub.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        Path config = hub.getBean(HubSettings.class).configDir();
        file = Files.createDirectories(config.resolve("feeds")).resolve("edited.yaml");
        mapping = Files.createDirectories(config.resolve("mappings")).resolve("edited.jslt");
    }

    void declare() throws IOException {
        map("first");
        Files.writeString(file, yaml("Edited"));
        configured("SAME");
    }

    /** Gives its offers titles that begin with this word. */
    void map(String word) throws IOException {
        Files.writeString(mapping, jslt(word));
    }

    String yaml(String label) {
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

    void bring(String... ids) {
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

    long titled(String title) {
        return jdbc.sql("SELECT count(*) FROM record WHERE feed = 'edited' AND offer LIKE ?")
                .param("%\"title\":\"" + title + "%")
                .query(Long.class)
                .single();
    }

    JsonNode configured(String state) {
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

    JsonNode config() throws Exception {
        return api.get("/api/v1/config").body();
    }

    @Override
    public void close() throws Exception {
        Files.deleteIfExists(file);
        await().atMost(SOON).until(() -> feeds.find(id).isEmpty());
        Files.deleteIfExists(mapping);
    }
}
