package fr.aiguillage.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.Attribution;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.hub.TestHub;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Offers come back as they were written, by their first revision and by a later one. */
@TestHub
class OfferStoreTest {

    private static final PoleId KEEPER = new PoleId("lyon-est");
    private static final PoleId FIRST = new PoleId("mlds-first");
    private static final PoleId SECOND = new PoleId("mlds-second");

    @Autowired
    private OfferStore offers;

    @Autowired
    private ReplayStore replays;

    private final UUID hubId = HubIds.next();

    @Test
    void eachRevisionComesBackAsItWasWritten() {
        HeldOffer first = revision(1, OfferStatus.ACTIVE, FIRST);
        HeldOffer second = revision(2, OfferStatus.FILLED, null);

        offers.write(List.of(first));
        assertThat(offers.find(List.of(hubId))).isEqualTo(Map.of(hubId, first));

        offers.write(List.of(second));
        assertThat(offers.find(List.of(hubId))).isEqualTo(Map.of(hubId, second));
    }

    @Test
    void aCoordinatorWhoWasToldOnceIsKnownThoughOthersCame() {
        Instant before = Instant.now().minusSeconds(60);
        offers.write(List.of(revision(1, OfferStatus.ACTIVE, FIRST)));
        assertThat(replays.touched(FIRST, false, before, null, 100)).contains(hubId);
        assertThat(replays.touched(SECOND, false, before, null, 100)).doesNotContain(hubId);

        offers.write(List.of(revision(2, OfferStatus.ACTIVE, SECOND)));
        offers.write(List.of(revision(3, OfferStatus.ACTIVE, null)));

        assertThat(replays.touched(FIRST, false, before, null, 100)).contains(hubId);
        assertThat(replays.touched(SECOND, false, before, null, 100)).contains(hubId);
    }

    private HeldOffer revision(long number, OfferStatus status, @Nullable PoleId mlds) {
        Placement placement = new Placement(
                KEEPER,
                false,
                "COMMUNE_BY_CODE",
                "revision " + number,
                null,
                List.of(),
                List.of(KEEPER, new PoleId("villefranche")),
                mlds,
                Attribution.to(KEEPER),
                List.of(),
                List.of(),
                "test");
        return new HeldOffer(hubId, number, status, "hash " + number, placement, null);
    }
}
