package fr.aiguillage.hub.sharing;

import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.AdjustPlacements;
import fr.aiguillage.hub.matching.MatchOffers;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.PlaceClusters;
import fr.aiguillage.hub.matching.RePlaceOffers;
import fr.aiguillage.hub.matching.ReadGolden;
import fr.aiguillage.hub.matching.WriteOffers;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.PlaceOverrideStore;
import fr.aiguillage.hub.store.SurplusStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sharing under rules of a test's own, beside a hub that shares nothing. */
public final class SharingHub {

    private final ApplicationContext hub;
    private final SharingRules rules;

    public SharingHub(ApplicationContext hub, SharingRules rules) {
        this.hub = hub;
        this.rules = rules;
    }

    /** Forgets what other tests shared and released. */
    public void forget() {
        JdbcClient jdbc = hub.getBean(JdbcClient.class);
        List.of("allotment", "shared_offer", "surplus_release", "place_override")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    }

    public void sweep(Instant at) {
        new ShareWaitingOffers(
                        hub.getBean(AllotmentStore.class),
                        hub.getBean(OneWriter.class),
                        allot(),
                        replace(clock(at)),
                        rules,
                        SchoolYear.FRANCE,
                        hub.getBean(TransactionTemplate.class),
                        hub.getBean(OutboxSignal.class),
                        clock(at))
                .sweep();
    }

    public ReleaseSurplus release(Instant at) {
        return new ReleaseSurplus(
                hub.getBean(OfferStore.class),
                hub.getBean(ReadGolden.class),
                hub.getBean(SurplusStore.class),
                hub.getBean(AllotmentStore.class),
                allot(),
                rules,
                SchoolYear.FRANCE,
                hub.getBean(OneWriter.class),
                replace(clock(at)),
                hub.getBean(TransactionTemplate.class),
                hub.getBean(OutboxSignal.class),
                clock(at));
    }

    /** Places an offer anew. */
    public void replace(UUID hubId, Instant at) {
        hub.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            hub.getBean(OneWriter.class).enter();
            replace(clock(at)).replace(List.of(hubId));
        });
    }

    AllotSeats allot() {
        return new AllotSeats(
                hub.getBean(ReadGolden.class),
                hub.getBean(PlaceOffers.class),
                hub.getBean(SurplusStore.class),
                hub.getBean(PoleMaps.class),
                rules,
                SchoolYear.FRANCE);
    }

    private RePlaceOffers replace(Clock clock) {
        AdjustPlacements adjust = new AdjustPlacements(
                hub.getBean(PlaceOverrideStore.class),
                hub.getBean(AllotmentStore.class),
                hub.getBean(SurplusStore.class),
                hub.getBean(PoleMaps.class),
                rules);
        PlaceClusters clusters =
                new PlaceClusters(hub.getBean(MergeOffers.class), hub.getBean(PlaceOffers.class), adjust, clock);
        return new RePlaceOffers(
                hub.getBean(MatchStore.class),
                hub.getBean(MatchOffers.class),
                clusters,
                hub.getBean(WriteOffers.class));
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
