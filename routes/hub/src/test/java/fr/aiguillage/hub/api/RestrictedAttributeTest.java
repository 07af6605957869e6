package fr.aiguillage.hub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.PoleQueue;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That a host takes in young people leaving detention reaches the custodian and the MLDS and is to be found nowhere else. */
@TestHub
@ExtendWith(OutputCaptureExtension.class)
class RestrictedAttributeTest {

    private static final String MLDS = "mlds-lyon";
    private static final List<String> TRACES = List.of("openToReentry", "Reentry", "reentry", "inclusion");

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Value("${aiguillage.data-dir}")
    private Path data;

    @LocalServerPort
    private int port;

    @Test
    void onlyTheQueuesOfTheCustodianAndOfTheMldsCarryTheAttribute(CapturedOutput log) throws Exception {
        Partner partner = Partner.join(addFeed, connections);
        ObjectNode offer = OfferJson.offer("a")
                .commune("69383")
                .title("Cordonnerie du pont")
                .node();
        offer.putObject("inclusion").put("openToReentry", "YES");
        offer.putObject("contact").put("role", "Accueil").put("name", "Jeanne Martin");
        JsonNode receipt = partner.send(partner.raw(offer.toString())).get(0);
        String hubId = receipt.path("hubId").asText();

        ObjectNode refused = offer.deepCopy().put("title", "");
        refused.putObject("inclusion").put("openToReentry", "YES");
        assertThat(partner.status(partner.raw(refused.toString()))).isEqualTo("REJECTED");

        try (PoleQueue queue = new PoleQueue(connections, "lyon-est")) {
            assertThat(queue.next(hubId).at("/offer/inclusion/openToReentry").asText())
                    .isEqualTo("YES");
        }
        try (PoleQueue mlds = new PoleQueue(connections, MLDS)) {
            JsonNode told = mlds.next(hubId);
            assertThat(told.at("/offer/inclusion/openToReentry").asText()).isEqualTo("YES");
            assertThat(told.path("role").asText()).isEqualTo("mlds_coordinator");
            assertThat(told.path("custodian").asText()).isEqualTo("lyon-est");
            assertThat(told.toString()).contains("Accueil").doesNotContain("Jeanne");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> outbox().contains("Cordonnerie du pont"));

        assertThat(get("/api/v1/offers/" + hubId))
                .contains("Cordonnerie du pont")
                .doesNotContain(TRACES)
                .doesNotContain("mlds");
        for (String path : List.of(
                "/api/v1/poles",
                "/api/v1/ledger",
                "/api/v1/quarantine?feed=" + partner.feed(),
                "/api/v1/destinations",
                "/api/v1/publications",
                "/api/v1/acknowledgements",
                "/actuator/prometheus")) {
            assertThat(get(path)).as(path).isNotEmpty().doesNotContain(TRACES);
        }
        assertThat(receipt.toString()).doesNotContain(TRACES);
        assertThat(outbox()).doesNotContain(TRACES);
        assertThat(log.getAll()).doesNotContain(TRACES);
    }

    @Test
    void theMldsIsToldOfChangesAndWithdrawalsAndOfTheEndOfTheProgrammeAndMayHaveThemReplayed() throws Exception {
        AdminApi api = new AdminApi(port);
        Partner partner = Partner.join(addFeed, connections);
        ObjectNode offer = OfferJson.offer("b")
                .commune("69259")
                .title("Reliure des remparts")
                .node();
        String hubId = send(partner, offer);
        try (PoleQueue mlds = new PoleQueue(connections, MLDS)) {
            offer.putObject("inclusion").put("openToReentry", "YES");
            send(partner, offer);
            JsonNode first = mlds.next(hubId);
            assertThat(first.path("revision").asLong()).as("of no earlier one").isEqualTo(2);

            send(partner, offer.put("title", "Reliure des remparts et dorure"));
            JsonNode changed = mlds.next(hubId);
            assertThat(changed.at("/offer/title").asText()).isEqualTo("Reliure des remparts et dorure");

            api.post("/api/v1/destinations/queue/" + MLDS + "/replay");
            assertThat(mlds.next(hubId)).isEqualTo(changed);

            offer.remove("inclusion");
            send(partner, offer);
            JsonNode ended = mlds.next(hubId);
            assertThat(ended.path("action").asText()).isEqualTo("WITHDRAW");
            assertThat(ended.path("role").asText()).isEqualTo("mlds_coordinator");
            assertThat(ended.path("status").asText()).as("of the offer itself").isEqualTo("ACTIVE");

            api.post("/api/v1/destinations/queue/" + MLDS + "/replay?since="
                    + Instant.now().minus(Duration.ofHours(1)));
            assertThat(mlds.next(hubId).path("action").asText()).isEqualTo("WITHDRAW");

            offer.putObject("inclusion").put("openToReentry", "YES");
            send(partner, offer);
            assertThat(mlds.next(hubId).path("action").asText()).isEqualTo("UPSERT");
            send(partner, offer.put("status", "FILLED"));
            assertThat(mlds.next(hubId).path("status").asText()).isEqualTo("FILLED");
        }
    }

    private static String send(Partner partner, ObjectNode offer) throws Exception {
        return partner.send(partner.raw(offer.toString())).get(0).path("hubId").asText();
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Every file that pôles are given, but spreadsheets, which are packed. */
    private String outbox() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(data.resolve("outbox"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*[.](csv|jsonl)"))
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
