package fr.aiguillage.hub.api;

import static fr.aiguillage.hub.api.SurplusHub.EAST;
import static fr.aiguillage.hub.api.SurplusHub.NOW;
import static fr.aiguillage.hub.api.SurplusHub.offer;
import static fr.aiguillage.hub.api.SurplusHub.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.PoleQueue;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.store.AllotmentStore;
import jakarta.jms.ConnectionFactory;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** «We have more seats than pupils»: what a coordinator releases of her pôle's own offer. */
@TestHub
class SurplusApiTest {

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private AllotmentStore allotments;

    @Autowired
    private ApplicationContext hub;

    @LocalServerPort
    private int port;

    private SurplusHub surplus;
    private AdminApi api;

    @BeforeEach
    void forgetWhatOthersShared() throws Exception {
        api = new AdminApi(port);
        surplus = new SurplusHub(hub);
    }

    @Test
    void releasedSeatsGoToWhoeverNeedsThemMostAndThePoleKeepsTheOfferAndTheRest() throws Exception {
        OfferJson offer = offer("a", 20);
        String hubId = surplus.publish(offer);
        int before = usable(EAST);

        JsonNode told = surplus.release(hubId, "lyon-est", 12, "?dryRun=true");
        assertThat(seats(told, "lyon-nord")).isEqualTo(5);
        assertThat(surplus.journal(hubId)).isEqualTo("CREATED lyon-est");

        JsonNode released = surplus.release(hubId, "lyon-est", 12, "");

        assertThat(released).isEqualTo(told);
        assertThat(released.path("kept").asInt()).isEqualTo(8);
        assertThat(seats(released, "lyon-ouest")).isEqualTo(7);
        assertThat(seats(released, "lyon-nord")).isEqualTo(5);
        assertThat(seats(released, "rhone-sud")).isZero();
        assertThat(usable(EAST)).isEqualTo(before - 12);
        assertThat(surplus.journal(hubId)).isEqualTo("CREATED lyon-est, SURPLUS_RELEASED lyon-est");
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

            surplus.sharing.sweep(NOW.plusSeconds(14 * 86_400L));
            assertThat(loire.next(hubId).path("role").asText()).isEqualTo("shared");
            assertThat(surplus.visibility(hubId)).startsWith("lyon-est").doesNotContain("rhone-sud");

            surplus.partner.send(surplus.partner.withdraw(offer));
            assertThat(west.nextWithdrawal(hubId).path("custodian").asText()).isEqualTo("lyon-est");
            assertThat(loire.nextWithdrawal(hubId).path("status").asText()).isEqualTo("WITHDRAWN");
        }
        assertThat(surplus.ended(hubId)).isEqualTo("OFFER_CLOSED");
    }

    @Test
    void whatIsTakenBackIsThePolesAloneAgain() throws Exception {
        String hubId = surplus.publish(offer("a", 20));
        surplus.release(hubId, "lyon-est", null, "");
        assertThat(surplus.visibility(hubId)).containsExactly("lyon-est", "lyon-ouest", "lyon-nord");
        assertThat(surplus.refusal(hubId, "lyon-est", null)).isEqualTo("ALREADY_RELEASED");

        assertThat(api.delete("/api/v1/offers/" + hubId + "/surplus").status()).isEqualTo(204);

        assertThat(surplus.visibility(hubId)).containsExactly("lyon-est");
        assertThat(surplus.journal(hubId)).endsWith("SURPLUS_RELEASED lyon-est, SURPLUS_ENDED lyon-est");
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
    void onlyTheCustodianReleasesSeatsThatThereAreAndThatTheHostLeavesToIt() throws Exception {
        String hubId = surplus.publish(offer("a", 20));
        ObjectNode unneeded = offer("b", 5).node();
        unneeded.putArray("rome").add("A1101");
        ObjectNode wide = offer("c", 5).onlyDepartment().node();
        ObjectNode restricted = offer("d", 5).node();
        restricted.putObject("inclusion").put("openToReentry", "YES");

        assertThat(surplus.refusal(hubId, "lyon-ouest", null)).isEqualTo("NOT_THE_CUSTODIAN");
        assertThat(surplus.refusal(hubId, "lyon-est", 21)).isEqualTo("SURPLUS_SEATS");
        assertThat(surplus.refusal(hubId, "lyon-est", 0)).isEqualTo("SURPLUS_SEATS");
        assertThat(surplus.refusal(surplus.publish(unneeded), "lyon-est", null)).isEqualTo("NOBODY_NEEDS_IT");
        assertThat(surplus.refusal(surplus.publish(wide), "triage-lyon", null)).isEqualTo("NOT_RELEASABLE");
        assertThat(surplus.refusal(surplus.publish(restricted), "lyon-est", null))
                .isEqualTo("NOT_RELEASABLE");
        JsonNode off = api.post("/api/v1/offers/" + hubId + "/surplus", word("lyon-est", null))
                .body();
        assertThat(off.path("code").asText()).isEqualTo("SHARING_OFF");
        assertThat(off.path("detail").asText()).startsWith("Le partage des places est coupé");
        assertThat(surplus.journal(hubId)).isEqualTo("CREATED lyon-est");
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
}
