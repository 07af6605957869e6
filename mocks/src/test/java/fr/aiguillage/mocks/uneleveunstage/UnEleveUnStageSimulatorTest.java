package fr.aiguillage.mocks.uneleveunstage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.mocks.poleemploi.SetClock;
import fr.aiguillage.mocks.scenario.Scenarios;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnEleveUnStageSimulatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final UnEleveUnStageSimulator simulator =
            new UnEleveUnStageSimulator(Scenarios.of(1, 600), new Account("hub@pole.example", "s3cret"), 0, clock);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aTokenLives24Hours() throws Exception {
        String token = login();

        clock.forward(Duration.ofHours(24).minusSeconds(1));
        assertThat(call("GET", "/sectors", null, token).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofSeconds(1));
        HttpResponse<String> late = call("GET", "/sectors", null, token);
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(JSON.readTree(late.body())).isEqualTo(JSON.readTree("""
                {"code":"UNAUTHORIZED","error":"wrong api token"}"""));
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        HttpResponse<String> answer =
                call("POST", "/auth/login", "{\"email\":\"hub@pole.example\",\"password\":\"x\"}", "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Invalid email or password\"}");
    }

    @Test
    void anOfferIsCreatedChangedUnpublishedAndDeletedOnce() throws Exception {
        String token = login();

        HttpResponse<String> created = push("POST", "", offer(), token);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(created.body()).path("weeks")).isEqualTo(JSON.readTree("[\"2026-W20\"]"));
        HttpResponse<String> twice = push("POST", "", offer(), token);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body())
                .isEqualTo("{\"code\":\"DUPLICATE_API\",\"error\":\"api with this remote_id (r-1) already exists\"}");

        HttpResponse<String> unpublished =
                push("PATCH", "/r-1", (ObjectNode) JSON.readTree("{\"published_at\": null}"), token);
        assertThat(unpublished.statusCode()).isEqualTo(200);
        assertThat(simulator.published().get(0).path("published_at").isNull()).isTrue();

        assertThat(call("DELETE", "/internship_offers/r-1", null, token).statusCode())
                .isEqualTo(200);
        HttpResponse<String> again = call("DELETE", "/internship_offers/r-1", null, token);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).isEqualTo("{\"code\":\"API_ALREADY_DESTROYED\",\"error\":\"api already destroyed\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"grades":["troisieme","seconde"]} | 422 | WRONG_PARAMS | Grades must be either college or lycee, not both
                    {"grades":["seconde"]} | 422 | WRONG_PARAMS | All mandatory weeks must be included for seconde grade
                    {"title":""} | 400 | VALIDATION_ERROR | {"title":["Missing title"]}
                    {"zipcode":"7500"} | 400 | VALIDATION_ERROR | {"zipcode":["is invalid"]}
                    """)
    void whatTheContractForbidsIsRefusedInItsWords(String change, int status, String code, String error)
            throws Exception {
        ObjectNode offer = offer();
        JSON.readTree(change).properties().forEach(field -> offer.set(field.getKey(), field.getValue()));

        HttpResponse<String> answer = push("POST", "", offer, login());

        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.path("code").asText()).isEqualTo(code);
        JsonNode told = body.path("error");
        assertThat(told.isTextual() ? told.textValue() : told.toString()).isEqualTo(error);
    }

    @Test
    void aLongDescriptionAMissingPayloadAndForeignOrUnknownNamesAreRefused() throws Exception {
        String token = login();
        HttpResponse<String> tooLong = push("POST", "", offer().put("description", "x".repeat(1_501)), token);
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("Description too long, allowed up to 1500 chars");

        HttpResponse<String> bare = call("POST", "/internship_offers", "{}", token);
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("BAD_PAYLOAD");

        assertThat(push("PATCH", "/nothing", offer(), token).statusCode()).isEqualTo(404);
        assertThat(push("PATCH", "/autre-operateur-1", offer(), token).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theHundredAndFirstCallInAMinuteIsRefusedWithoutSayingWhenToComeBack() throws Exception {
        String token = login();
        for (int call = 0; call < 100; call++) {
            assertThat(call("GET", "/sectors", null, token).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = call("GET", "/sectors", null, token);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(refused.body()).contains("Trop de requêtes - Limite d'utilisation de l'API dépassée.");
        clock.forward(Duration.ofMinutes(1));
        assertThat(call("GET", "/sectors", null, token).statusCode()).isEqualTo(200);
    }

    @Test
    void searchIsCutIntoPagesOfThirty() throws Exception {
        String token = login();
        JsonNode first = JSON.readTree(
                call("GET", "/internship_offers/search", null, token).body());
        JsonNode second = JSON.readTree(
                call("GET", "/internship_offers/search?page=2", null, token).body());

        assertThat(first.path("internshipOffers")).hasSize(30);
        assertThat(first.at("/pagination/totalInternshipOffers").asInt()).isGreaterThan(30);
        assertThat(second.at("/pagination/prevPage").asText()).endsWith("?page=1");
        assertThat(second.at("/internshipOffers/0/id")).isNotEqualTo(first.at("/internshipOffers/0/id"));
        assertThat(first.at("/internshipOffers/0/weeks").asText()).startsWith("du ");
    }

    private static ObjectNode offer() throws IOException {
        return (ObjectNode) JSON.readTree("""
                {"title":"Atelier","description":"Voir le métier.","employer_name":"Cycles","employer_description":"Atelier",
                 "zipcode":"69003","city":"Lyon","street":"1 rue Exemple","sector_uuid":"s1","remote_id":"r-1",
                 "permalink":"https://pole.example/1","weeks":["2026-W20"],"grades":["troisieme"]}""");
    }

    private String login() throws IOException, InterruptedException {
        String body = "{\"email\":\"hub@pole.example\",\"password\":\"s3cret\"}";
        return JSON.readTree(call("POST", "/auth/login", body, "").body())
                .path("token")
                .asText();
    }

    private HttpResponse<String> push(String method, String path, ObjectNode offer, String token)
            throws IOException, InterruptedException {
        String body = JSON.createObjectNode().set("internship_offer", offer).toString();
        return call(method, "/internship_offers" + path, body, token);
    }

    private HttpResponse<String> call(String method, String path, String body, String token)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(simulator.base() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
