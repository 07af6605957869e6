package fr.aiguillage.hub.api;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.api.AdminApi.Answer;
import fr.aiguillage.hub.run.PolledSource;
import fr.aiguillage.hub.store.RunRow;
import fr.aiguillage.hub.store.RunState;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every endpoint of the admin API over HTTP, refusals included. */
@TestHub
class AdminApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext hub;

    @Autowired
    private JdbcClient jdbc;

    private AdminApi api;

    @BeforeEach
    void connect() {
        api = new AdminApi(port);
    }

    @Test
    void feedsAreListedRunPausedAndResumed() throws Exception {
        TestFolder folder = TestFolder.feed(hub);
        folder.drop("a.csv", "id\n1\n");

        // The poll at the start may still be under way.
        await().until(() -> api.post("/api/v1/feeds/" + folder.feed() + "/run").status() == 202);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> feed(folder.feed())
                        .path("lastRun")
                        .path("state")
                        .asText()
                        .equals("COMPLETE"));
        JsonNode feed = feed(folder.feed());
        assertThat(feed.path("kind").asText()).isEqualTo("file");
        assertThat(feed.path("nextRun").asText()).isNotEmpty();

        Answer paused = api.post("/api/v1/feeds/" + folder.feed() + "/pause?reason=holidays");
        assertThat(paused.status()).isEqualTo(200);
        assertThat(paused.body().at("/pause/reason").asText()).isEqualTo("holidays");
        problem(api.post("/api/v1/feeds/" + folder.feed() + "/run"), 409, "est en pause");

        Answer resumed = api.post("/api/v1/feeds/" + folder.feed() + "/resume");
        assertThat(resumed.status()).isEqualTo(200);
        assertThat(resumed.body().path("pause").isNull()).isTrue();
        problem(api.post("/api/v1/feeds/" + folder.feed() + "/resume"), 409, "n'est pas en pause");
    }

    @Test
    void feedsThatDoNotExistAreNotFound() throws Exception {
        for (String what : new String[] {"run", "pause", "resume"}) {
            problem(api.post("/api/v1/feeds/nobody/" + what), 404, "nobody");
        }
    }

    @Test
    void heldRunsAreReleasedOrDiscardedOnce() throws Exception {
        PolledSource source = PolledSource.full(hub);
        source.brings(offer("a"), offer("b"), offer("c"));
        RunRow held = source.brings(offer("a"));
        assertThat(held.state()).isEqualTo(RunState.HELD);

        Answer runs = api.get("/api/v1/runs?feed=" + source.feed() + "&limit=1");
        assertThat(runs.body()).hasSize(1);
        assertThat(runs.body().at("/0/state").asText()).isEqualTo("HELD");

        Answer discarded = api.post("/api/v1/runs/" + held.id() + "/discard");
        assertThat(discarded.status()).isEqualTo(200);
        assertThat(discarded.body().path("state").asText()).isEqualTo("COMPLETE");
        problem(api.post("/api/v1/runs/" + held.id() + "/release"), 409, "n'est pas retenu");
        problem(api.post("/api/v1/runs/" + held.id() + "/discard"), 409, "n'est pas retenu");

        RunRow again = source.brings(offer("a"));
        assertThat(api.post("/api/v1/runs/" + again.id() + "/release")
                        .body()
                        .path("withdrawn")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void anOfferIsExplained() throws Exception {
        PolledSource source = PolledSource.full(hub);
        source.brings(offer("a"));
        String hubId = jdbc.sql("SELECT hub_id::text FROM record WHERE feed = ?")
                .param(source.feed().value())
                .query(String.class)
                .single();

        Answer answer = api.get("/api/v1/offers/" + hubId);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/records/0/remoteId").asText()).isEqualTo("a");
        assertThat(answer.body().at("/placement/rule").asText()).isNotEmpty();
        assertThat(answer.body().at("/placement/visibility/0"))
                .isEqualTo(answer.body().at("/placement/custodian"));
        int millionths = 0;
        for (JsonNode part : answer.body().at("/placement/attribution")) {
            millionths += part.asInt();
        }
        assertThat(millionths).isEqualTo(1_000_000);
        assertThat(answer.body().at("/placing/steps")).hasSize(12);
        problem(api.get("/api/v1/offers/" + new UUID(0, 0)), 404, "Il n'y a pas d'offre");
        problem(api.get("/api/v1/offers/not-a-uuid"), 400, "hubId");
    }

    @Test
    void quarantineTellsWhyInBothLanguages() throws Exception {
        PolledSource source = PolledSource.full(hub);
        source.brings(offer("a").title(""));

        Answer answer = api.get("/api/v1/quarantine?feed=" + source.feed());

        assertThat(answer.body()).hasSize(1);
        assertThat(answer.body().at("/0/codes/0").asText()).isEqualTo("REQUIRED_MISSING");
        assertThat(answer.body().at("/0/notices").toString()).contains("title", "obligatoire", "required");
    }

    @Test
    void booksPolesAndStatusAreShown() throws Exception {
        Answer ledger = api.get("/api/v1/ledger");
        assertThat(ledger.status()).isEqualTo(200);
        assertThat(ledger.body().path("balanced").isBoolean()).isTrue();
        Answer poles = api.get("/api/v1/poles");
        assertThat(poles.body().size()).isGreaterThan(10);
        assertThat(poles.body().at("/0/id").asText()).isNotEmpty();
        assertThat(api.get("/api/v1/status").body().has("drained")).isTrue();
        JsonNode config = api.get("/api/v1/config").body();
        assertThat(config.has("feeds")).isTrue();
        assertThat(config.at("/placing/0/name").asText()).isEqualTo("routing.yaml");
        assertThat(config.path("placing").findValuesAsText("state")).containsExactly("SAME", "SAME");
        assertThat(api.get("/api/v1/drift").status()).isEqualTo(200);
    }

    @Test
    void healthShowsSystems() throws Exception {
        Answer health = api.get("/actuator/health");

        // Whether the hub as a whole is well is not the matter here.
        assertThat(health.body().at("/components/systems/status").asText()).isEqualTo("UP");
        assertThat(health.body().at("/components/systems/details").has("breakers"))
                .isTrue();
    }

    @Test
    void badParametersAndUnknownPathsAreProblems() throws Exception {
        problem(api.get("/api/v1/runs?limit=many"), 400, "limit");
        problem(api.get("/api/v1/quarantine?limit=many"), 400, "limit");
        problem(api.post("/api/v1/runs/first/release"), 400, "id");
        problem(api.get("/api/v1/nothing"), 404, "");
        problem(api.post("/api/v1/feeds"), 405, "");
    }

    /** As RFC 9457 has it. */
    private static void problem(Answer answer, int status, String says) {
        assertThat(Map.of("status", answer.status(), "type", answer.type()))
                .isEqualTo(Map.of("status", status, "type", "application/problem+json"));
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().path("title").asText()).isNotEmpty();
        assertThat(answer.body().path("detail").asText()).contains(says);
    }

    private JsonNode feed(String name) throws Exception {
        for (JsonNode feed : api.get("/api/v1/feeds").body()) {
            if (feed.path("feed").asText().equals(name)) {
                return feed;
            }
        }
        throw new AssertionError("feed " + name + " is not listed");
    }
}
