package fr.aiguillage.hub.digest;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.calendar.SchoolYear;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.matching.ReadGolden;
import fr.aiguillage.hub.sharing.ReadGaps;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.DigestStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.ReviewStore;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.ApplicationContext;

/** Digests read from the hub's own store, under needs and at times of a test's own. */
final class DigestHub {

    static final PoleId POLE = new PoleId("loire-nord");
    static final String ROANNE = "42187";
    static final DigestSettings SETTINGS = new DigestSettings(LocalTime.of(6, 0), 7);

    private final ApplicationContext hub;

    DigestHub(ApplicationContext hub) {
        this.hub = hub;
    }

    ReadDigest reader(SharingRules needs, Clock clock) {
        return new ReadDigest(
                hub.getBean(DigestStore.class),
                hub.getBean(OfferStore.class),
                hub.getBean(ReadGolden.class),
                hub.getBean(ReviewStore.class),
                new ReadGaps(hub.getBean(AllotmentStore.class), needs, SchoolYear.FRANCE),
                hub.getBean(PoleMaps.class),
                hub.getBean(PlaceOffers.class),
                SETTINGS,
                clock);
    }
}
