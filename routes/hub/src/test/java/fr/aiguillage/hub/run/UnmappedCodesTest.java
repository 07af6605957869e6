package fr.aiguillage.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.ReadFeeds;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

@TestHub
class UnmappedCodesTest {

    private static final String FILE = """
            id,siret,secteur,public,type_employeur_public,rue,ville,code_postal,filiere
            1,,Commerce,FAUX,,1 rue Exemple,Lyon,69003,premiere_only
            2,,Commerce,FAUX,,1 rue Exemple,Lyon,69003,premiere_only
            3,,Commerce,FAUX,,1 rue Exemple,Lyon,69003,seconde_only
            """;

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private FeedRoutes polls;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final FeedId feed = new FeedId("offres-2nde");

    @AfterEach
    void stop() throws Exception {
        polls.remove(feed);
    }

    @Test
    void codesThatNoTableKnowsAreListedWithTheirCountsAndTheirOffersGoOn() throws Exception {
        Files.writeString(folder.resolve("offres.csv"), FILE);

        addFeed.add(definition());
        await().atMost(Duration.ofSeconds(60)).until(() -> taken() == 3);

        assertThat(jdbc.sql("SELECT count(*) FROM quarantine WHERE feed = 'offres-2nde'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(client().get()
                        .uri("/api/v1/unmapped-codes?feed=offres-2nde")
                        .retrieve()
                        .body(String.class))
                .contains("\"table\":\"filieres\"", "\"value\":\"premiere_only\"", "\"met\":2")
                .doesNotContain("seconde_only");

        client().delete()
                .uri("/api/v1/unmapped-codes?feed=offres-2nde")
                .retrieve()
                .toBodilessEntity();
        assertThat(client().get()
                        .uri("/api/v1/unmapped-codes?feed=offres-2nde")
                        .retrieve()
                        .body(String.class))
                .isEqualTo("[]");
    }

    private long taken() {
        return jdbc.sql("SELECT count(*) FROM inbox WHERE feed = 'offres-2nde'")
                .query(Long.class)
                .single();
    }

    private RestClient client() {
        return RestClient.create("http://127.0.0.1:" + port);
    }

    private FeedDefinition definition() {
        Map<String, String> environment =
                Map.of("OFFRES_2NDE_FOLDER", folder.toString(), "OFFRES_2NDE_SETTLE", "1s", "OFFRES_2NDE_EVERY", "1s");
        return new ReadFeeds(environment::get, List.of())
                .read(Path.of("../../config")).feeds().stream()
                        .filter(each -> each.id().equals(feed))
                        .findFirst()
                        .orElseThrow();
    }
}
