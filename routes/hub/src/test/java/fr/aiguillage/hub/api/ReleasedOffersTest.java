package fr.aiguillage.hub.api;

import static fr.aiguillage.hub.api.SurplusHub.NOW;
import static fr.aiguillage.hub.api.SurplusHub.offer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.PoleQueue;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.store.SurplusStore;
import jakarta.jms.ConnectionFactory;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What becomes of a release when its offer is filled, changes, goes to another pôle or into another offer. */
@TestHub
class ReleasedOffersTest {

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private SurplusStore releases;

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
    void aFilledOfferEndsTheReleaseAndWhatWasGivenStillCounts() throws Exception {
        OfferJson offer = offer("a", 20);
        String hubId = surplus.publish(offer);
        surplus.release(hubId, "lyon-est", 10, "");

        surplus.partner.send(surplus.partner.fill(offer));

        assertThat(surplus.ended(hubId)).isEqualTo("OFFER_CLOSED");
        try (PoleQueue west = new PoleQueue(connections, "lyon-ouest")) {
            assertThat(west.nextWithdrawal(hubId).path("status").asText()).isEqualTo("FILLED");
        }
        JsonNode next = surplus.release(surplus.publish(offer("b", 10)), "lyon-est", null, "");
        assertThat(next.at("/shares").findValuesAsText("arithmetic")).anyMatch(text -> text.contains("6 given"));
    }

    @Test
    void seatsThatChangeAreSharedAnewAndTheReleaseStays() throws Exception {
        String hubId = surplus.publish(offer("a", 20));
        surplus.release(hubId, "lyon-est", null, "");

        surplus.partner.send(surplus.partner.raw(offer("a", 10).toString()));
        surplus.sharing.replace(UUID.fromString(hubId), NOW);
        assertThat(surplus.visibility(hubId)).containsExactly("lyon-est");
        surplus.sharing.sweep(NOW);

        assertThat(surplus.given(hubId)).isEqualTo(10);
        assertThat(surplus.visibility(hubId)).containsExactly("lyon-est", "lyon-ouest", "lyon-nord");
    }

    @Test
    void aReleaseEndsWhenAnotherPoleGetsTheOffer() throws Exception {
        String hubId = surplus.publish(offer("a", 20));
        surplus.release(hubId, "lyon-est", null, "");

        api.post(
                "/api/v1/offers/" + hubId + "/not-ours",
                "{\"pole\":\"lyon-est\",\"reason\":\"autre rive\",\"to\":\"lyon-nord\"}");

        assertThat(surplus.ended(hubId)).isEqualTo("NOT_ITS_OFFER");
        assertThat(surplus.visibility(hubId).get(0)).isEqualTo("lyon-nord");
        assertThat(surplus.given(hubId)).isZero();
    }

    @Test
    void aReleaseFollowsItsOfferIntoTheOneThatItBecomesPartOf() throws Exception {
        Partner platform = Partner.join(addFeed, connections);
        OfferJson one = offer("a", 20);
        OfferJson other =
                offer("b", 20).title(one.live().path("title").asText()).weeks("2027-W20");
        other.live().set("host", one.live().get("host"));
        String kept = surplus.publish(one);
        String absorbed =
                platform.send(platform.upsert(other)).get(0).path("hubId").asText();
        surplus.release(absorbed, "lyon-est", null, "");

        api.post("/api/v1/matching/decisions", """
                {"left":"%s/a","right":"%s/b","same":true,"by":"coordination-lyon","why":"appel au garage"}
                """.formatted(surplus.partner.feed(), platform.feed()));

        assertThat(releases.list(10)).singleElement().satisfies(release -> {
            assertThat(release.hubId()).hasToString(kept);
            assertThat(release.endedAt()).isNull();
        });
        assertThat(surplus.given(absorbed)).isZero();
        surplus.sharing.sweep(NOW);
        assertThat(surplus.given(kept)).isPositive();
    }
}
