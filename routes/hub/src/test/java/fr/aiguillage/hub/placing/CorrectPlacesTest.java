package fr.aiguillage.hub.placing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.PoleQueue;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import jakarta.jms.ConnectionFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** «Not ours, because»: what a coordinator says of one offer holds for its address. */
@TestHub
class CorrectPlacesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Partner partner;

    @BeforeEach
    void join() throws Exception {
        partner = Partner.join(addFeed, connections);
        jdbc.sql("DELETE FROM place_override").update();
    }

    @Test
    void theOfferAndTheOthersOfItsAddressMoveAndLaterOnesFollow() throws Exception {
        String first = publish("a", "12 rue des Lilas");
        String second = publish("b", "12, RUE DES LILAS");
        String elsewhere = publish("c", "14 rue des Lilas");

        JsonNode told = notOurs(first, "lyon-est", "lyon-nord", "?dryRun=true");
        assertThat(told).hasSize(2);
        assertThat(custodian(second)).isEqualTo("lyon-est");

        JsonNode moved = notOurs(first, "lyon-est", "lyon-nord", "");

        assertThat(moved).extracting(offer -> offer.path("hubId").asText()).containsExactly(first, second);
        assertThat(moved).extracting(offer -> offer.path("to").asText()).containsOnly("lyon-nord");
        assertThat(custodian(second)).isEqualTo("lyon-nord");
        assertThat(custodian(elsewhere)).isEqualTo("lyon-est");
        assertThat(custodian(publish("d", "12 rue des lilas"))).isEqualTo("lyon-nord");
        try (PoleQueue east = new PoleQueue(connections, "lyon-est");
                PoleQueue north = new PoleQueue(connections, "lyon-nord")) {
            JsonNode leaves = east.nextWithdrawal(first);
            assertThat(leaves.at("/handover/to").asText()).isEqualTo("lyon-nord");
            JsonNode comes = north.next(first);
            assertThat(comes.at("/handover/from").asText()).isEqualTo("lyon-est");
            assertThat(comes.at("/placement/rule").asText()).isEqualTo("CORRECTED_BY_COORDINATOR");
            assertThat(comes.at("/placement/reason").asText()).isEqualTo("rue de l'autre rive");
            assertThat(comes.at("/placement/attribution/lyon-nord").asInt()).isEqualTo(1_000_000);
        }
        assertThat(journal(first)).isEqualTo("CREATED lyon-est, HANDED_OVER lyon-nord");
    }

    @Test
    void aWordThatIsTakenBackBringsTheOffersBack() throws Exception {
        String first = publish("a", "3 place du Pont");
        String second = publish("b", "3 place du Pont");
        notOurs(first, "lyon-est", null, "");
        assertThat(custodian(second)).isEqualTo("triage-lyon");

        assertThat(call("DELETE", first + "/not-ours", null).statusCode()).isEqualTo(200);

        assertThat(custodian(first)).isEqualTo("lyon-est");
        assertThat(custodian(second)).isEqualTo("lyon-est");
        assertThat(call("DELETE", first + "/not-ours", null).statusCode()).isEqualTo(404);
    }

    @Test
    void theTownMayBeWrittenInAnotherWay() throws Exception {
        String first = publish("a", place("8 RUE DU LAC", "69800", "SAINT PRIEST"));
        String second = publish("b", place("8 rue du Lac", "69800", "Saint-Priest"));

        JsonNode moved = notOurs(first, custodian(first), "lyon-nord", "");

        assertThat(moved).extracting(offer -> offer.path("hubId").asText()).containsExactly(first, second);
        assertThat(custodian(second)).isEqualTo("lyon-nord");
    }

    @Test
    void offersOfTheOldAddressReturnWhenTheWordIsTakenBackAfterTheOfferMoved() throws Exception {
        String first = publish("a", "21 rue Bonnet");
        String second = publish("b", "21 rue Bonnet");
        notOurs(first, "lyon-est", "lyon-nord", "");
        publish("a", "40 avenue Viviani");
        assertThat(custodian(second)).isEqualTo("lyon-nord");

        assertThat(call("DELETE", first + "/not-ours", null).statusCode()).isEqualTo(200);

        assertThat(custodian(second)).isEqualTo("lyon-est");
    }

    @Test
    void withoutAStreetTheWordHoldsForTheSameHostAlone() throws Exception {
        ObjectNode town = JSON.createObjectNode()
                .put("postcode", "69200")
                .put("city", "Vénissieux")
                .put("precision", "COMMUNE");
        String first = publish("a", town, "Boulangerie Aubert");
        String same = publish("b", town, "BOULANGERIE AUBERT");
        String other = publish("c", town, "Garage Terrasse");

        JsonNode moved = notOurs(first, "lyon-est", "lyon-nord", "");

        assertThat(moved).extracting(offer -> offer.path("hubId").asText()).containsExactly(first, same);
        assertThat(custodian(other)).isEqualTo("lyon-est");
    }

    @Test
    void onlyTheCustodianMayGiveAnOfferAwayAndOnlyToAPoleOfTheMap() throws Exception {
        String first = publish("a", "5 quai Perrache");

        assertThat(status(first, "lyon-ouest", "lyon-nord")).isEqualTo(409);
        JsonNode problem = notOurs(first, "lyon-ouest", "lyon-nord", "");
        assertThat(problem.path("code").asText()).isEqualTo("NOT_THE_CUSTODIAN");
        assertThat(problem.path("detail").asText())
                .startsWith("L'offre est ouverte chez « lyon-est », ou ne l'est plus");
        assertThat(problem.path("english").asText()).startsWith("The offer is open in the custody of");
        assertThat(status(first, "lyon-est", "nulle-part")).isEqualTo(404);
        assertThat(custodian(first)).isEqualTo("lyon-est");
    }

    private String publish(String remoteId, String address) throws Exception {
        return publish(remoteId, place(address, "69200", "Vénissieux"));
    }

    private static ObjectNode place(String address, String postcode, String city) {
        return JSON.createObjectNode()
                .put("address", address)
                .put("postcode", postcode)
                .put("city", city)
                .put("precision", "STREET");
    }

    private String publish(String remoteId, ObjectNode place) throws Exception {
        return publish(remoteId, place, "Menuiserie " + UUID.randomUUID());
    }

    private String publish(String remoteId, ObjectNode place, String host) throws Exception {
        ObjectNode offer = OfferJson.offer(remoteId).node();
        offer.set("place", place);
        offer.putObject("host").put("legalName", host);
        return partner.send(partner.raw(offer.toString())).get(0).path("hubId").asText();
    }

    private JsonNode notOurs(String hubId, String pole, String to, String query) throws Exception {
        return JSON.readTree(
                call("POST", hubId + "/not-ours" + query, word(pole, to)).body());
    }

    private int status(String hubId, String pole, String to) throws Exception {
        return call("POST", hubId + "/not-ours", word(pole, to)).statusCode();
    }

    private static String word(String pole, String to) {
        ObjectNode word = JSON.createObjectNode().put("pole", pole).put("reason", "rue de l'autre rive");
        if (to != null) {
            word.put("to", to);
        }
        return word.toString();
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/offers/" + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private String custodian(String hubId) {
        return jdbc.sql("SELECT custodian FROM offer WHERE hub_id = ?::uuid")
                .param(hubId)
                .query(String.class)
                .single();
    }

    private String journal(String hubId) {
        return String.join(
                ", ",
                jdbc.sql("SELECT what || ' ' || custodian FROM journal WHERE hub_id = ?::uuid ORDER BY revision")
                        .param(hubId)
                        .query(String.class)
                        .list());
    }
}
