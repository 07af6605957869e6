package fr.aiguillage.mocks.immersion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.mocks.http.Calls;
import fr.aiguillage.mocks.poleemploi.SetClock;
import fr.aiguillage.mocks.scenario.Scenarios;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImmersionSimulatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final ImmersionSimulator simulator = new ImmersionSimulator(Scenarios.of(1, 600), "key", 0, clock);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void theKeyStandsAloneInItsHeader() throws Exception {
        assertThat(get("?sortBy=date", "key").statusCode()).isEqualTo(200);
        assertThat(get("?sortBy=date", "Bearer key").statusCode()).isEqualTo(403);
        HttpResponse<String> none = Calls.get(URI.create(simulator.offers() + "?sortBy=date"));
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.body()).isEqualTo("{\"status\":401,\"message\":\"unauthenticated\"}");
    }

    @Test
    void theSixthCallInASecondIsRefused() throws Exception {
        for (int call = 0; call < 5; call++) {
            assertThat(get("?sortBy=date", "key").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = get("?sortBy=date", "key");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Too many requests, please try again later.");
        clock.forward(Duration.ofSeconds(1));
        assertThat(get("?sortBy=date", "key").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageBeyondTheLastAndAMissingSortAreErrors() throws Exception {
        HttpResponse<String> beyond = get("?sortBy=date&page=2000&perPage=50", "key");
        assertThat(beyond.statusCode()).isEqualTo(400);
        assertThat(beyond.body())
                .contains("Page number is more than the total number of pages (required page: 2000 > total pages: ");

        HttpResponse<String> unsorted = get("", "key");
        assertThat(unsorted.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(unsorted.body()).path("issues")).hasSize(1);
    }

    @Test
    void offersAreCutIntoPagesAndHaveThreeValuesOfAccessibility() throws Exception {
        JsonNode page = JSON.readTree(get("?sortBy=date&perPage=4", "key").body());

        assertThat(page.path("data")).hasSize(4);
        assertThat(page.at("/pagination/totalRecords").asInt()).isGreaterThan(4);
        JsonNode certified =
                JSON.readTree(get("?sortBy=date&perPage=5000&fitForDisabledWorkers[]=yes-ft-certified", "key")
                        .body());
        assertThat(certified.path("data"))
                .isNotEmpty()
                .allMatch(offer -> offer.path("fitForDisabledWorkers").asText().equals("yes-ft-certified"));
    }

    private HttpResponse<String> get(String query, String key) throws Exception {
        return Calls.get(
                URI.create(simulator.offers() + query.replace("[", "%5B").replace("]", "%5D")), "authorization", key);
    }
}
