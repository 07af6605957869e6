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
import fr.aiguillage.hub.PoleQueue;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.sharing.ReleaseSurplus;
import fr.aiguillage.hub.sharing.SharingHub;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.SurplusStore;
import jakarta.jms.ConnectionFactory;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/**
 * «We have more seats than pupils»: what a coordinator releases of her pôle's own offer. The hub of the tests shares
 * nothing, so that the release itself runs beside it, under rules of its own.
 */
@TestHub
class SurplusApiTest {

    private static final PoleId EAST = new PoleId("lyon-est");
    private static final PoleId WEST = new PoleId("lyon-ouest");
    private static final PoleId NORTH = new PoleId("lyon-nord");
    private static final PoleId SOUTH = new PoleId("rhone-sud");
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final String VENISSIEUX = "69259";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SharingRules rules = new SharingRules(
            true,
            14,
            0.6,
            List.of(
                    new Need(EAST, Set.of(Level.BMA), "N43", 1000),
                    new Need(WEST, Set.of(Level.BMA), "N43", 500),
                    new Need(NORTH, Set.of(Level.BMA), "N43", 250),
                    new Need(SOUTH, Set.of(Level.BMA), "N43", 100)),
            List.of(new PoleTerms(SOUTH, null, null, true)));

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AllotmentStore allotments;

    @Autowired
    private SurplusStore releases;

    @Autowired
    private OfferStore offers;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext hub;

    private SharingHub sharing;
    private AdminApi api;
    private Partner partner;

    @BeforeEach
    void forgetWhatOthersShared() throws Exception {
        api = new AdminApi(port);
        partner = Partner.join(addFeed, connections);
        sharing = new SharingHub(hub, rules);
        sharing.forget();
    }

    @Test
    void releasedSeatsGoToWhoeverNeedsThemMostAndThePoleKeepsTheOfferAndTheRest() throws Exception {
        OfferJson offer = offer("a", 20);
        String hubId = publish(offer);
        int before = usable(EAST);

        JsonNode told = release(hubId, "lyon-est", 12, "?dryRun=true");
        assertThat(seats(told, "lyon-nord")).isEqualTo(5);
        assertThat(journal(hubId)).isEqualTo("CREATED lyon-est");

        JsonNode released = release(hubId, "lyon-est", 12, "");

        assertThat(released).isEqualTo(told);
        assertThat(released.path("kept").asInt()).isEqualTo(8);
        assertThat(seats(released, "lyon-ouest")).isEqualTo(7);
        assertThat(seats(released, "lyon-nord")).isEqualTo(5);
        assertThat(seats(released, "rhone-sud")).isZero();
        assertThat(usable(EAST)).isEqualTo(before - 12);
        assertThat(journal(hubId)).isEqualTo("CREATED lyon-est, SURPLUS_RELEASED lyon-est");
        JsonNode explained = api.get("/api/v1/offers/" + hubId).body();
        assertThat(explained.at("/placement/custodian").asText()).isEqualTo("lyon-est");
        assertThat(explained.at("/placement/rule").asText()).isEqualTo("SURPLUS_RELEASED");
        assertThat(explained.at("/placement/attribution/lyon-est").asInt()).isEqualTo(1_000_000);
        assertThat(explained.at("/sharing/surplus/reason").asText()).isEqualTo("classe partie en Espagne");
        assertThat(explained.at("/sharing/allotments/0/arithmeticFrench").asText())
                .isEqualTo("(0 utilisables + 0 attribuées) / (500 élèves x 1,00) = 0,0 % ; + 7 places = 1,4 %,"
                        + " plafond atteint");
        try (PoleQueue east = new PoleQueue(connections, "lyon-est");
                PoleQueue west = new PoleQueue(connections, "lyon-ouest");
                PoleQueue north = new PoleQueue(connections, "lyon-nord");
                PoleQueue loire = new PoleQueue(connections, "loire-nord")) {
            JsonNode mine = west.next(hubId);
            assertThat(mine.at("/allotments/0/seats").asInt()).isEqualTo(7);
            assertThat(mine.path("role").asText()).isEqualTo("shared");
            assertThat(mine.path("custodian").asText()).isEqualTo("lyon-est");
            assertThat(north.next(hubId).at("/allotments/0/seats").asInt()).isEqualTo(5);
            assertThat(east.next(hubId).path("revision").asInt()).isEqualTo(1);
            assertThat(east.next(hubId).path("role").asText()).isEqualTo("custodian");

            sharing.sweep(NOW.plusSeconds(14 * 86_400L));
            assertThat(loire.next(hubId).path("role").asText()).isEqualTo("shared");
            assertThat(visibility(hubId)).startsWith("lyon-est").doesNotContain("rhone-sud");

            partner.send(partner.withdraw(offer));
            assertThat(west.nextWithdrawal(hubId).path("custodian").asText()).isEqualTo("lyon-est");
            assertThat(loire.nextWithdrawal(hubId).path("status").asText()).isEqualTo("WITHDRAWN");
        }
        assertThat(ended(hubId)).isEqualTo("OFFER_CLOSED");
    }

    @Test
    void whatIsTakenBackIsThePolesAloneAgain() throws Exception {
        String hubId = publish(offer("a", 20));
        release(hubId, "lyon-est", null, "");
        assertThat(visibility(hubId)).containsExactly("lyon-est", "lyon-ouest", "lyon-nord");
        assertThat(refusal(hubId, "lyon-est", null)).isEqualTo("ALREADY_RELEASED");

        assertThat(api.delete("/api/v1/offers/" + hubId + "/surplus").status()).isEqualTo(204);

        assertThat(visibility(hubId)).containsExactly("lyon-est");
        assertThat(journal(hubId)).endsWith("SURPLUS_RELEASED lyon-est, SURPLUS_ENDED lyon-est");
        try (PoleQueue west = new PoleQueue(connections, "lyon-ouest")) {
            assertThat(west.nextWithdrawal(hubId).path("custodian").asText()).isEqualTo("lyon-est");
        }
        assertThat(allotments.ofYear(2026)).isEmpty();
        JsonNode history = api.get("/api/v1/surplus-releases").body().get(0);
        assertThat(history.path("endedBy").asText()).isEqualTo("TAKEN_BACK");
        assertThat(history.path("pole").asText()).isEqualTo("lyon-est");
        assertThat(api.delete("/api/v1/offers/" + hubId + "/surplus").status()).isEqualTo(404);
    }

    @Test
    void aFilledOfferEndsTheReleaseAndWhatWasGivenStillCounts() throws Exception {
        OfferJson offer = offer("a", 20);
        String hubId = publish(offer);
        release(hubId, "lyon-est", 10, "");

        partner.send(partner.fill(offer));

        assertThat(ended(hubId)).isEqualTo("OFFER_CLOSED");
        try (PoleQueue west = new PoleQueue(connections, "lyon-ouest")) {
            assertThat(west.nextWithdrawal(hubId).path("status").asText()).isEqualTo("FILLED");
        }
        JsonNode next = release(publish(offer("b", 10)), "lyon-est", null, "");
        assertThat(next.at("/shares").findValuesAsText("arithmetic")).anyMatch(text -> text.contains("6 given"));
    }

    @Test
    void seatsThatChangeAreSharedAnewAndTheReleaseStays() throws Exception {
        String hubId = publish(offer("a", 20));
        release(hubId, "lyon-est", null, "");

        partner.send(partner.raw(offer("a", 10).toString()));
        sharing.replace(UUID.fromString(hubId), NOW);
        assertThat(visibility(hubId)).containsExactly("lyon-est");
        sharing.sweep(NOW);

        assertThat(given(hubId)).isEqualTo(10);
        assertThat(visibility(hubId)).containsExactly("lyon-est", "lyon-ouest", "lyon-nord");
    }

    @Test
    void aReleaseEndsWhenAnotherPoleGetsTheOffer() throws Exception {
        String hubId = publish(offer("a", 20));
        release(hubId, "lyon-est", null, "");

        api.post(
                "/api/v1/offers/" + hubId + "/not-ours",
                "{\"pole\":\"lyon-est\",\"reason\":\"autre rive\",\"to\":\"lyon-nord\"}");

        assertThat(ended(hubId)).isEqualTo("NOT_ITS_OFFER");
        assertThat(visibility(hubId).get(0)).isEqualTo("lyon-nord");
        assertThat(given(hubId)).isZero();
    }

    @Test
    void aReleaseFollowsItsOfferIntoTheOneThatItBecomesPartOf() throws Exception {
        Partner platform = Partner.join(addFeed, connections);
        OfferJson one = offer("a", 20);
        OfferJson other =
                offer("b", 20).title(one.live().path("title").asText()).weeks("2027-W20");
        other.live().set("host", one.live().get("host"));
        String kept = publish(one);
        String absorbed =
                platform.send(platform.upsert(other)).get(0).path("hubId").asText();
        release(absorbed, "lyon-est", null, "");

        api.post("/api/v1/matching/decisions", """
                {"left":"%s/a","right":"%s/b","same":true,"by":"coordination-lyon","why":"appel au garage"}
                """.formatted(partner.feed(), platform.feed()));

        assertThat(releases.list(10)).singleElement().satisfies(release -> {
            assertThat(release.hubId()).hasToString(kept);
            assertThat(release.endedAt()).isNull();
        });
        assertThat(given(absorbed)).isZero();
        sharing.sweep(NOW);
        assertThat(given(kept)).isPositive();
    }

    @Test
    void onlyTheCustodianReleasesSeatsThatThereAreAndThatTheHostLeavesToIt() throws Exception {
        String hubId = publish(offer("a", 20));
        ObjectNode unneeded = offer("b", 5).node();
        unneeded.putArray("rome").add("A1101");
        ObjectNode wide = offer("c", 5).onlyDepartment().node();
        ObjectNode restricted = offer("d", 5).node();
        restricted.putObject("inclusion").put("openToReentry", "YES");

        assertThat(refusal(hubId, "lyon-ouest", null)).isEqualTo("NOT_THE_CUSTODIAN");
        assertThat(refusal(hubId, "lyon-est", 21)).isEqualTo("SURPLUS_SEATS");
        assertThat(refusal(hubId, "lyon-est", 0)).isEqualTo("SURPLUS_SEATS");
        assertThat(refusal(publish(unneeded), "lyon-est", null)).isEqualTo("NOBODY_NEEDS_IT");
        assertThat(refusal(publish(wide), "triage-lyon", null)).isEqualTo("NOT_RELEASABLE");
        assertThat(refusal(publish(restricted), "lyon-est", null)).isEqualTo("NOT_RELEASABLE");
        JsonNode off = api.post("/api/v1/offers/" + hubId + "/surplus", word("lyon-est", null))
                .body();
        assertThat(off.path("code").asText()).isEqualTo("SHARING_OFF");
        assertThat(off.path("detail").asText()).startsWith("Le partage des places est coupé");
        assertThat(journal(hubId)).isEqualTo("CREATED lyon-est");
    }

    private static OfferJson offer(String remoteId, int seats) {
        OfferJson offer = OfferJson.offer(remoteId).commune(VENISSIEUX);
        ObjectNode block = (ObjectNode) offer.live().get("seatBlocks").get(0);
        block.put("seats", seats).putArray("levels").add("BMA");
        offer.live().putArray("rome").add("N4301");
        return offer;
    }

    private String publish(OfferJson offer) throws Exception {
        return partner.send(partner.upsert(offer)).get(0).path("hubId").asText();
    }

    private String publish(ObjectNode offer) throws Exception {
        return partner.send(partner.raw(offer.toString())).get(0).path("hubId").asText();
    }

    private JsonNode release(String hubId, String pole, Integer seats, String query) throws Exception {
        MockHttpServletResponse answer = call(hubId, pole, seats, query).getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsByteArray());
    }

    private String refusal(String hubId, String pole, Integer seats) throws Exception {
        Conflict refused = (Conflict) call(hubId, pole, seats, "").getResolvedException();
        return String.valueOf(refused.getBody().getProperties().get("code"));
    }

    private MvcResult call(String hubId, String pole, Integer seats, String query) throws Exception {
        ReleaseSurplus release = sharing.release(NOW);
        MockMvc mvc = MockMvcBuilders.standaloneSetup(new SurplusApi(offers, release, releases))
                .build();
        return mvc.perform(post("/api/v1/offers/" + hubId + "/surplus" + query)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(word(pole, seats)))
                .andReturn();
    }

    private static String word(String pole, Integer seats) {
        return JSON.createObjectNode()
                .put("pole", pole)
                .put("reason", "classe partie en Espagne")
                .put("seats", seats)
                .toString();
    }

    private static int seats(JsonNode released, String pole) {
        for (JsonNode share : released.path("shares")) {
            if (share.path("pole").asText().equals(pole)) {
                return share.path("seats").asInt();
            }
        }
        throw new AssertionError(pole + " is not among " + released);
    }

    private int usable(PoleId pole) {
        return allotments.usable(pole, List.of("BMA"), List.of("N43"));
    }

    private int given(String hubId) {
        return jdbc.sql("SELECT coalesce(sum(seats), 0) FROM allotment WHERE hub_id = ?::uuid")
                .param(hubId)
                .query(Integer.class)
                .single();
    }

    private String ended(String hubId) {
        return jdbc.sql("SELECT ended_by FROM surplus_release WHERE hub_id = ?::uuid")
                .param(hubId)
                .query(String.class)
                .single();
    }

    private List<String> visibility(String hubId) {
        return List.of(jdbc.sql("SELECT array_to_string(visibility, ' ') FROM offer WHERE hub_id = ?::uuid")
                .param(hubId)
                .query(String.class)
                .single()
                .split(" "));
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
