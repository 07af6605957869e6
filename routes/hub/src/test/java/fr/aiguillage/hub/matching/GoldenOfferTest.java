package fr.aiguillage.hub.matching;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.api.AdminApi;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import jakarta.jms.ConnectionFactory;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the hub shows of an opportunity that a bank and a mission locale publish, by the shipped precedence. */
@TestHub
class GoldenOfferTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String host = "Garage " + UUID.randomUUID();
    private final String title = "Mécanicien " + UUID.randomUUID();

    private AdminApi api;
    private Partner bank;
    private Partner mission;

    @BeforeEach
    void join() throws Exception {
        api = new AdminApi(port);
        bank = Partner.join(addFeed, connections, "banque-" + mark, null);
        mission = Partner.join(addFeed, connections, "mission-locale-" + mark, null);
    }

    @Test
    void eachFieldTellsWhoseItIsByTheShippedPrecedence() throws Exception {
        OfferJson poor = twin("b");
        poor.live().remove("description");
        JsonNode golden = publish(poor, twin("m").with("description", "Vidange, freins, pneus."));

        assertThat(golden.at("/offer/title").asText()).isEqualTo(title);
        assertThat(golden.at("/provenance/title").asText()).isEqualTo("banque-" + mark + "/b");
        assertThat(golden.at("/offer/description").asText()).isEqualTo("Vidange, freins, pneus.");
        assertThat(golden.at("/provenance/description").asText()).contains("mission-locale-" + mark);
        assertThat(golden.at("/provenance/seatBlocks").asText()).contains("banque-" + mark);
    }

    @Test
    void seatsAreNeverSummedOverDuplicates() throws Exception {
        JsonNode golden = publish(twin("b"), twin("m"));

        assertThat(golden.path("records")).hasSize(2);
        assertThat(golden.at("/offer/seatBlocks")).hasSize(1);
        assertThat(golden.at("/offer/seatBlocks/0/seats").asInt()).isEqualTo(2);
    }

    @Test
    void contactsNeverCrossPartners() throws Exception {
        OfferJson other = twin("m");
        ObjectNode contact = other.live().putObject("contact");
        contact.put("role", "conseiller").put("functionalEmail", "conseiller@mission.example");

        JsonNode golden = publish(twin("b"), other);

        assertThat(golden.path("records")).hasSize(2);
        assertThat(golden.path("offer").toString()).doesNotContain("conseiller@mission.example");
    }

    @Test
    void theMostRestrictiveStatusWins() throws Exception {
        JsonNode open = publish(twin("b"), twin("m"));
        assertThat(open.path("status").asText()).isEqualTo("ACTIVE");

        mission.send(mission.fill(twin("m")));

        JsonNode filled = golden();
        assertThat(filled.path("status").asText()).isEqualTo("FILLED");
        assertThat(filled.at("/provenance/status").asText()).contains("mission-locale-" + mark);
    }

    @Test
    void whatIsPublishedAndFilledInOneBatchIsFilled() throws Exception {
        bank.send(bank.upsert(twin("b")), bank.fill(twin("b")));

        assertThat(golden().path("status").asText()).isEqualTo("FILLED");
    }

    private OfferJson twin(String remoteId) {
        OfferJson twin = offer(remoteId).title(title);
        twin.live().putObject("host").put("legalName", host);
        return twin;
    }

    private JsonNode publish(OfferJson ofBank, OfferJson ofMission) throws Exception {
        mission.send(mission.upsert(ofMission));
        bank.send(bank.upsert(ofBank));
        return golden();
    }

    private JsonNode golden() throws Exception {
        String hubId = jdbc.sql("SELECT hub_id::text FROM record WHERE system = ?")
                .param("banque-" + mark)
                .query(String.class)
                .single();
        return api.get("/api/v1/offers/" + hubId).body();
    }
}
