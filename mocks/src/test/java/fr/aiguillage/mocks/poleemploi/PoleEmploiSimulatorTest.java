package fr.aiguillage.mocks.poleemploi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.mocks.http.Calls;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Scenarios;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoleEmploiSimulatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCOPES = "api_offresdemploiv2 o2dsoffre";

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final Scenario scenario = Scenarios.of(1, 2_000);
    private final PoleEmploiSimulator simulator =
            new PoleEmploiSimulator(scenario, new Client("PAR_test", "s3cret"), 0, clock);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aTokenLives1499Seconds() throws Exception {
        JsonNode answer =
                JSON.readTree(token("client_credentials", "s3cret", SCOPES).body());
        assertThat(answer.path("expires_in").asInt()).isEqualTo(1_499);
        assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
        String bearer = "Bearer " + answer.path("access_token").asText();

        clock.forward(Duration.ofSeconds(1_498));
        assertThat(search("?range=0-9", bearer).statusCode()).isEqualTo(206);
        clock.forward(Duration.ofSeconds(1));
        assertThat(search("?range=0-9", bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongSecretScopeOrRealmGetsNoToken() throws Exception {
        assertThat(token("client_credentials", "wrong", SCOPES).statusCode()).isEqualTo(401);
        assertThat(token("client_credentials", "s3cret", "o2dsoffre").statusCode())
                .isEqualTo(400);
        assertThat(token("password", "s3cret", SCOPES).statusCode()).isEqualTo(400);
        URI noRealm = URI.create(simulator.tokens().toString().split("\\?", 2)[0]);
        assertThat(Calls.post(noRealm, "grant_type=client_credentials").statusCode())
                .isEqualTo(400);
    }

    @Test
    void rangesWalkThroughAllResults() throws Exception {
        String bearer = bearer();
        long open = scenario.open(OfferSystem.POLE_EMPLOI, 0).count();

        HttpResponse<String> first = search("?range=0-149", bearer);
        HttpResponse<String> past = search("?range=" + open + "-" + (open + 9), bearer);

        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(first.headers().firstValue("Content-Range")).contains("offres 0-149/" + open);
        assertThat(first.headers().firstValue("Accept-Range")).contains("150");
        assertThat(JSON.readTree(first.body()).path("resultats")).hasSize(150);
        assertThat(past.statusCode()).isEqualTo(204);
        assertThat(past.headers().firstValue("Content-Range")).contains("offres -1--1/" + open);
    }

    @Test
    void allResultsOnOnePageAreAnswered200() throws Exception {
        HttpResponse<String> answer = search("?departement=03,73,74&range=0-149", bearer());
        assertThat(answer.statusCode()).isIn(200, 204);

        assertThat(search("?departement=38&range=0-149", bearer()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ?range=abc | Format du paramètre « range » incorrect. <entier>-<entier> attendu.
                    ?range=0-150 | La plage de résultats demandée est trop importante.
                    ?range=3001-3010 | La position de début doit être inférieure ou égale à 3000.
                    ?range=3000-3150 | La position de fin doit être inférieure ou égale à 3149.
                    ?tempsPlein=oui | Format du paramètre « tempsPlein » incorrect. Booléen attendu.
                    ?departement=ABC | Valeur du paramètre « departement » incorrecte.
                    ?region=99 | Valeur du paramètre « region » incorrecte.
                    ?natureContrat=STAGE | Valeur du paramètre « natureContrat » incorrecte.
                    ?commune=Lyon | Valeur du paramètre « commune » incorrecte.
                    ?experienceExigence=X | Format du paramètre « experienceExigence » incorrect. D, E ou S attendu.
                    ?typeContrat=STAGE | Valeur du paramètre « typeContrat » incorrecte.
                    """)
    void aWrongParameterIsToldInTheApisOwnWords(String query, String message) throws Exception {
        HttpResponse<String> answer = search(query, bearer());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("message").asText()).isEqualTo(message);
    }

    @Test
    void theEleventhCallInASecondMustWait() throws Exception {
        String bearer = bearer();
        for (int call = 0; call < 10; call++) {
            assertThat(search("?range=0-0", bearer).statusCode()).isEqualTo(206);
        }

        HttpResponse<String> refused = search("?range=0-0", bearer);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");

        clock.forward(Duration.ofSeconds(1));
        assertThat(search("?range=0-0", bearer).statusCode()).isEqualTo(206);
    }

    @Test
    void aVaguePlaceHasNoCodes() throws Exception {
        String bearer = bearer();
        boolean vague = false;
        for (int from = 0; from < 450; from += 150) {
            HttpResponse<String> page = search("?range=" + from + "-" + (from + 149), bearer);
            for (JsonNode offer : JSON.readTree(page.body()).path("resultats")) {
                JsonNode place = offer.path("lieuTravail");
                if (place.path("libelle").asText().endsWith("(Dept.)")) {
                    vague = true;
                    assertThat(place.has("commune")).isFalse();
                    assertThat(place.has("codePostal")).isFalse();
                }
            }
        }
        assertThat(vague).isTrue();
    }

    private String bearer() throws IOException, InterruptedException {
        return "Bearer "
                + JSON.readTree(token("client_credentials", "s3cret", SCOPES).body())
                        .path("access_token")
                        .asText();
    }

    private HttpResponse<String> token(String grant, String secret, String scope)
            throws IOException, InterruptedException {
        return Calls.post(
                simulator.tokens(),
                "grant_type=" + grant + "&client_id=PAR_test&client_secret=" + secret + "&scope="
                        + URLEncoder.encode(scope, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> search(String query, String bearer) throws IOException, InterruptedException {
        return Calls.get(URI.create(simulator.search() + query), "Authorization", bearer);
    }
}
