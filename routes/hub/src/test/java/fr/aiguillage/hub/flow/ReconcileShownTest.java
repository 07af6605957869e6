package fr.aiguillage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.api.AdminApi;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.mocks.http.Trouble;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What systems really show is compared with what they were told, and mended. */
class ReconcileShownTest extends FlowsHub {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatAPlatformLostComesBackAndWhatItStillShowsEndsUnlessItsListIsNotWhole() throws Exception {
        OfferJson kept = offer("p1", "Découvrir la reliure", 1);
        OfferJson ended = offer("p2", "Découvrir la gravure", 1);
        String lost = bank.send(bank.upsert(kept)).get(0).path("hubId").asText();
        String lingers = bank.send(bank.upsert(ended)).get(0).path("hubId").asText();
        until(() -> MSEL.deposited().size() == 2 && ELEVE.published().size() == 2);
        bank.send(bank.withdraw(ended.version(2)));
        until(() -> MSEL.deposited().size() == 1 && ELEVE.published().size() == 1);
        drained();
        String others = "FLOW_AGREES 0 0 (\\d+) 0";
        assertThat(reconciled("msel/reconcile")).matches(others);

        // A person there deletes the one; the other is there once more, under an id that the hub was told.
        MSEL.api().bring(Trouble.NONE);
        String back = "MSEL-D" + (MSEL.depositsCreated() + 1);
        assertThat(jdbc.sql("UPDATE publication_part SET remote_id = :back WHERE ended AND hub_id = :id::uuid"
                                + " AND system = 'mon-stage-en-ligne'")
                        .param("back", back)
                        .param("id", lingers)
                        .update())
                .isEqualTo(1);
        atMsel("POST", "", "{\"reference_partenaire\": \"revenue\", \"intitule\": \"Découvrir la gravure\"}");
        atMsel("DELETE", "/" + MSEL.deposited().get(0).path("reference").asText(), "");
        atEleve("DELETE", "/internship_offers/" + lost);
        assertThat(reconciled("msel/reconcile")).matches("FLOW_DIFFERS 1 1 \\d+ 0");

        for (Trouble trouble : List.of(Trouble.TRUNCATED, Trouble.EMPTY, Trouble.UNAVAILABLE)) {
            MSEL.api().bring(trouble);
            refused("msel/reconcile?repair=true");
        }
        MSEL.api().bring(Trouble.NONE);
        refused("eleve/reconcile?repair=true");
        assertThat(outbox.waiting()).isZero();

        assertThat(reconciled("msel/reconcile?repair=true")).matches("FLOW_REPAIRED 1 1 \\d+ 2");
        assertThat(reconciled("eleve/reconcile?repair=true&trust-empty=true")).isEqualTo("FLOW_REPAIRED 1 0 0 1");
        until(() -> shown(MSEL.deposited(), "intitule").equals(List.of("Découvrir la reliure")));
        until(() -> shown(ELEVE.published(), "remote_id").equals(List.of(lost + "-1")));
        drained();
        assertThat(reconciled("msel/reconcile")).matches(others);
        assertThat(reconciled("eleve/reconcile")).isEqualTo("FLOW_AGREES 0 0 0 0");

        bank.send(bank.withdraw(kept.version(2)));
        until(() -> MSEL.deposited().isEmpty() && ELEVE.published().isEmpty());
    }

    @Test
    void whatASystemReallyShowsIsComparedAndMendedAndWhatOthersGaveItIsLeftAlone() throws Exception {
        Partner neighbour = Partner.join(addFeed, connections, "banque-voisine", null);
        OfferJson kept = OfferJson.offer("v1").version(1).with("diffusionScope", "OPEN");
        OfferJson ended = OfferJson.offer("v2").version(1).with("diffusionScope", "OPEN");
        String lost =
                neighbour.send(neighbour.upsert(kept)).get(0).path("hubId").asText();
        String lingers =
                neighbour.send(neighbour.upsert(ended)).get(0).path("hubId").asText();
        drained();
        neighbour.send(neighbour.withdraw(ended.version(2)));
        drained();
        assertThat(deposits()).containsExactly(lost);
        atTheBank("UPDATE offre_deposee SET retiree = true WHERE reference = '" + lost + "'");
        atTheBank("UPDATE offre_deposee SET retiree = false WHERE reference = '" + lingers + "'");
        atTheBank("INSERT INTO offre_deposee (reference, intitule, type_offre, niveaux, raison_sociale, nb_places,"
                + " retiree) VALUES ('d-un-autre', 'Autre', 'OBS', '', 'Autre', 1, false)");

        assertThat(reconciled("depot/reconcile")).isEqualTo("FLOW_DIFFERS 1 1 1 0");
        assertThat(deposits()).containsExactlyInAnyOrder(lingers, "d-un-autre");

        atTheBank("ALTER TABLE offre_deposee RENAME TO ailleurs");
        AdminApi.Answer failing = new AdminApi(port).post("/api/v1/flows/depot/reconcile?repair=true");
        atTheBank("ALTER TABLE ailleurs RENAME TO offre_deposee");
        assertThat(failing.status()).isEqualTo(409);
        assertThat(failing.body().path("code").asText()).isEqualTo("FLOW_ANSWER_UNUSABLE");
        assertThat(outbox.waiting()).isZero();

        assertThat(reconciled("depot/reconcile?repair=true")).isEqualTo("FLOW_REPAIRED 1 1 1 2");
        until(() -> deposits().size() == 2 && deposits().containsAll(List.of(lost, "d-un-autre")));
        drained();
        assertThat(reconciled("depot/reconcile?repair=true")).isEqualTo("FLOW_AGREES 0 0 1 0");

        neighbour.send(neighbour.withdraw(kept.version(3)));
        until(() -> deposits().equals(List.of("d-un-autre")));
    }

    private void refused(String call) throws Exception {
        AdminApi.Answer answer = new AdminApi(port).post("/api/v1/flows/" + call);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("code").asText()).isEqualTo("FLOW_ANSWER_UNUSABLE");
    }

    private static void atMsel(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(MSEL.offers() + path));
        assertThat(sent(request.method(method, BodyPublishers.ofString(body))).statusCode())
                .isLessThan(300);
    }

    private static void atEleve(String method, String path) throws Exception {
        String login = JSON.createObjectNode()
                .put("email", ACCOUNT.email())
                .put("password", ACCOUNT.password())
                .toString();
        String token = JSON.readTree(sent(HttpRequest.newBuilder(URI.create(ELEVE.base() + "/auth/login"))
                                .POST(BodyPublishers.ofString(login)))
                        .body())
                .path("token")
                .asText();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(ELEVE.base() + path)).header("Authorization", "Bearer " + token);
        assertThat(sent(request.method(method, BodyPublishers.noBody())).statusCode())
                .isLessThan(300);
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Code, offers that are missing and that linger, foreign adverts, offers sent. */
    private String reconciled(String call) throws Exception {
        JsonNode body = new AdminApi(port).post("/api/v1/flows/" + call).body();
        return Stream.of("code", "missing", "lingering", "foreign", "sent")
                .map(field -> body.path(field).asText())
                .collect(Collectors.joining(" "));
    }

    private static List<String> deposits() throws SQLException {
        List<String> references = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(DEPOSIT_BANK.url(), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT reference FROM offre_deposee WHERE NOT retiree")) {
            while (rows.next()) {
                references.add(rows.getString(1));
            }
        }
        return references;
    }

    private static void atTheBank(String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection(DEPOSIT_BANK.url(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
