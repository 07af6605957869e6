package fr.aiguillage.hub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.sharing.Need;
import fr.aiguillage.core.sharing.PoleTerms;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.sharing.SharingHub;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.SurplusStore;
import jakarta.jms.ConnectionFactory;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/**
 * A partner's offers, and the release of their seats. The hub of the tests shares nothing, so that the release itself runs
 * beside it, under rules of its own.
 */
final class SurplusHub {

    static final PoleId EAST = new PoleId("lyon-est");
    private static final PoleId WEST = new PoleId("lyon-ouest");
    private static final PoleId NORTH = new PoleId("lyon-nord");
    private static final PoleId SOUTH = new PoleId("rhone-sud");
    static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final String VENISSIEUX = "69259";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SharingRules RULES = new SharingRules(
            true,
            14,
            0.6,
            List.of(
                    new Need(EAST, Set.of(Level.BMA), "N43", 1000),
                    new Need(WEST, Set.of(Level.BMA), "N43", 500),
                    new Need(NORTH, Set.of(Level.BMA), "N43", 250),
                    new Need(SOUTH, Set.of(Level.BMA), "N43", 100)),
            List.of(new PoleTerms(SOUTH, null, null, true)));

    final Partner partner;
    final SharingHub sharing;
    private final ApplicationContext hub;
    private final JdbcClient jdbc;

    /** What other tests shared is forgotten. */
    SurplusHub(ApplicationContext hub) throws Exception {
        this.hub = hub;
        jdbc = hub.getBean(JdbcClient.class);
        partner = Partner.join(hub.getBean(AddFeed.class), hub.getBean(ConnectionFactory.class));
        sharing = new SharingHub(hub, RULES);
        sharing.forget();
    }

    static OfferJson offer(String remoteId, int seats) {
        OfferJson offer = OfferJson.offer(remoteId).commune(VENISSIEUX);
        ObjectNode block = (ObjectNode) offer.live().get("seatBlocks").get(0);
        block.put("seats", seats).putArray("levels").add("BMA");
        offer.live().putArray("rome").add("N4301");
        return offer;
    }

    String publish(OfferJson offer) throws Exception {
        return partner.send(partner.upsert(offer)).get(0).path("hubId").asText();
    }

    String publish(ObjectNode offer) throws Exception {
        return partner.send(partner.raw(offer.toString())).get(0).path("hubId").asText();
    }

    JsonNode release(String hubId, String pole, Integer seats, String query) throws Exception {
        MockHttpServletResponse answer = call(hubId, pole, seats, query).getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsByteArray());
    }

    String refusal(String hubId, String pole, Integer seats) throws Exception {
        Conflict refused = (Conflict) call(hubId, pole, seats, "").getResolvedException();
        return String.valueOf(refused.getBody().getProperties().get("code"));
    }

    private MvcResult call(String hubId, String pole, Integer seats, String query) throws Exception {
        SurplusApi api =
                new SurplusApi(hub.getBean(OfferStore.class), sharing.release(NOW), hub.getBean(SurplusStore.class));
        MockMvc mvc = MockMvcBuilders.standaloneSetup(api).build();
        return mvc.perform(post("/api/v1/offers/" + hubId + "/surplus" + query)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(word(pole, seats)))
                .andReturn();
    }

    static String word(String pole, Integer seats) {
        return JSON.createObjectNode()
                .put("pole", pole)
                .put("reason", "classe partie en Espagne")
                .put("seats", seats)
                .toString();
    }

    int given(String hubId) {
        return jdbc.sql("SELECT coalesce(sum(seats), 0) FROM allotment WHERE hub_id = ?::uuid")
                .param(hubId)
                .query(Integer.class)
                .single();
    }

    String ended(String hubId) {
        return jdbc.sql("SELECT ended_by FROM surplus_release WHERE hub_id = ?::uuid")
                .param(hubId)
                .query(String.class)
                .single();
    }

    List<String> visibility(String hubId) {
        return List.of(jdbc.sql("SELECT array_to_string(visibility, ' ') FROM offer WHERE hub_id = ?::uuid")
                .param(hubId)
                .query(String.class)
                .single()
                .split(" "));
    }

    String journal(String hubId) {
        return String.join(
                ", ",
                jdbc.sql("SELECT what || ' ' || custodian FROM journal WHERE hub_id = ?::uuid ORDER BY revision")
                        .param(hubId)
                        .query(String.class)
                        .list());
    }
}
