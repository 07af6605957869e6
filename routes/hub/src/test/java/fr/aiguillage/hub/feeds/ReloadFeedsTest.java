package fr.aiguillage.hub.feeds;

import static fr.aiguillage.hub.feeds.EditedFeed.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.run.PolledSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Editing the configuration of a running hub. */
@TestHub
class ReloadFeedsTest {

    @Autowired
    private FeedTable feeds;

    @Autowired
    private CamelContext camel;

    @Autowired
    private ApplicationContext hub;

    @TempDir
    private Path dropped;

    private EditedFeed edited;

    @BeforeEach
    void declare() throws Exception {
        edited = new EditedFeed(hub, dropped);
        edited.declare();
    }

    @AfterEach
    void removed() throws Exception {
        edited.close();
    }

    @Test
    void aBrokenMappingKeepsTheLastGoodVersionAndTellsWhy() throws Exception {
        Files.writeString(edited.mapping, "{ \"title\": ");

        JsonNode feed = edited.configured("LAST_GOOD");

        assertThat(feed.path("running").asText())
                .isNotEqualTo(feed.path("onDisk").asText());
        JsonNode problems = edited.config().path("problems");
        assertThat(problems.toString()).contains("MAPPING_INVALID", "mappings/edited.jslt");
        edited.bring("good");
        await().atMost(SOON).until(() -> edited.titled("first good") == 1);

        edited.map("mended");
        edited.configured("SAME");
        edited.bring("better");
        await().atMost(SOON).until(() -> edited.titled("mended better") == 1);
    }

    @Test
    void aBrokenFeedFileKeepsTheLastGoodVersion() throws Exception {
        Files.writeString(edited.file, edited.yaml("Edited").replace("schedule:", "scedule:"));

        edited.configured("LAST_GOOD");

        assertThat(feeds.find(edited.id)).isPresent();
        assertThat(edited.config().path("problems").toString()).contains("KEY_UNKNOWN", "feeds/edited.yaml");
    }

    @Test
    void aChangedFeedFileIsTakenUpAndNoOtherFeedIsTouched() throws Exception {
        PolledSource other = PolledSource.full(hub);
        Route poll = camel.getRoute("poll-edited");

        Files.writeString(edited.file, edited.yaml("Edited again"));

        await().atMost(SOON)
                .until(() -> feeds.find(edited.id).map(FeedDefinition::label).orElse(""), "Edited again"::equals);
        assertThat(feeds.find(other.feed())).isPresent();
        edited.configured("SAME");
        // A run under way would have gone on.
        assertThat(camel.getRoute("poll-edited")).isNotNull().isSameAs(poll);

        Files.writeString(edited.file, edited.yaml("Edited again").replace("every: 1d", "every: 2d"));
        await().atMost(SOON).until(() -> camel.getRoute("poll-edited") != poll);
        edited.configured("SAME");
    }

    @Test
    void aDisabledFeedEnds() throws Exception {
        Files.writeString(edited.file, edited.yaml("Edited") + "enabled: false\n");

        await().atMost(SOON).until(() -> feeds.find(edited.id).isEmpty());

        edited.configured("NOT_RUNNING");
    }
}
