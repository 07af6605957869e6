package fr.aiguillage.mocks.onisep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.mocks.http.Calls;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Scenarios;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnisepSimulatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Scenario scenario = Scenarios.of(1, 1_000);
    private final OnisepSimulator simulator = new OnisepSimulator(scenario, 0);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void pagesHoldEveryOpenOfferOnce() throws Exception {
        long open = scenario.open(OfferSystem.ONISEP, 0).count();
        Set<String> seen = new HashSet<>();
        int offers = 0;

        for (int page = 1; ; page++) {
            JsonNode answer = json(get("?page=" + page + "&taille=100"));
            assertThat(answer.path("total").asLong()).isEqualTo(open);
            if (answer.path("offres").isEmpty()) {
                break;
            }
            for (JsonNode offer : answer.path("offres")) {
                seen.add(offer.path("reference").asText());
                offers++;
            }
        }

        assertThat(offers).isEqualTo((int) open);
        assertThat(seen).hasSize((int) open);
    }

    @Test
    void whatAPartnerDepositsIsKnownBySenderAndShownInTheExportUnderAReferenceOfItsOwn() throws Exception {
        String deposit = "{\"reference_partenaire\":\"H-1\",\"intitule\":\"Menuiserie\",\"type\":\"OBS\","
                + "\"niveaux\":[\"TROISIEME\"],\"semaines\":[\"2027-W10\"],\"places\":2}";

        assertThat(send("POST", "", deposit)).isEqualTo(201);
        assertThat(send("POST", "", deposit)).isEqualTo(409);
        String reference = simulator.deposited().get(0).path("reference").asText();
        assertThat(simulator.deposited().toString()).doesNotContain("H-1").contains("\"niveaux\":[\"3e\"]");
        String last = json(get("?page=1&taille=200"))
                .path("offres")
                .findValuesAsText("reference")
                .toString();
        long open = scenario.open(OfferSystem.ONISEP, 0).count();
        int pages = (int) (open + 200) / 200;
        String tail = json(get("?page=" + pages + "&taille=200"))
                .path("offres")
                .findValuesAsText("reference")
                .toString();
        assertThat(last + tail).contains(reference);
        assertThat(send("DELETE", "/" + reference, "")).isEqualTo(200);
        assertThat(send("DELETE", "/" + reference, "")).isEqualTo(404);
        assertThat(simulator.depositsCreated()).isEqualTo(1);
    }

    private int send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.offers() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void anUnchangedPageIsAnswered304() throws Exception {
        String tag = get("?page=1").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get("?page=1", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aDayLaterThePageIsAnotherOne() throws Exception {
        String tag = get("?page=1").headers().firstValue("ETag").orElseThrow();

        Calls.post(simulator.offers().resolve("/simulator/step"), "");

        assertThat(get("?page=1", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageTooLargeIsRefused() throws Exception {
        assertThat(get("?page=1&taille=5000").statusCode()).isEqualTo(400);
    }

    @Test
    void troubleComesAndGoes() throws Exception {
        simulator.api().bring(Trouble.UNAVAILABLE);
        assertThat(get("?page=1").statusCode()).isEqualTo(503);

        simulator.api().bring(Trouble.EMPTY);
        assertThat(json(get("?page=1")).path("total").asInt()).isZero();

        simulator.api().bring(Trouble.GARBLED);
        HttpResponse<String> cut = get("?page=1");
        assertThatThrownBy(() -> json(cut)).isInstanceOf(JsonProcessingException.class);

        simulator.api().bring(Trouble.DROPPED);
        assertThatThrownBy(() -> get("?page=1")).isInstanceOf(IOException.class);

        simulator.api().bring(Trouble.NONE);
        assertThat(json(get("?page=1")).path("offres")).isNotEmpty();
    }

    @Test
    void aTruncatedStockStillAnnouncesTheWhole() throws Exception {
        int whole = json(get("?page=1")).path("total").asInt();
        simulator.api().bring(Trouble.TRUNCATED);

        assertThat(json(get("?page=1")).path("total").asInt()).isEqualTo(whole);
        assertThat(json(get("?page=1&taille=200")).path("offres").size()
                        + json(get("?page=2&taille=200")).path("offres").size()
                        + json(get("?page=3&taille=200")).path("offres").size())
                .isEqualTo(whole / 2);
    }

    private HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
        return Calls.get(URI.create(simulator.offers() + query), headers);
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return JSON.readTree(answer.body());
    }
}
