package fr.aiguillage.hub.placing;

import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.RePlaceOffers;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.RecordStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Places the open offers anew once another map is in force, some at a time so that ingest goes on. Those that change
 * hands are delivered to both pôles with a {@code handover}; the journal keeps whose they were.
 */
@Component
public class FollowPoleMap {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int BATCH = 200;

    private final PoleMaps maps;
    private final OfferStore offers;
    private final RecordStore records;
    private final RePlaceOffers replace;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;
    private final Clock clock;

    public FollowPoleMap(
            PoleMaps maps,
            OfferStore offers,
            RecordStore records,
            RePlaceOffers replace,
            TransactionTemplate transaction,
            OutboxSignal outbox,
            Clock clock) {
        this.maps = maps;
        this.offers = offers;
        this.records = records;
        this.replace = replace;
        this.transaction = transaction;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aiguillage.map.every:60s}")
    public void follow() {
        PoleMap map = maps.nearest(LocalDate.now(clock.withZone(PARIS)));
        String version = map.header().version();
        int placed;
        do {
            // Looked up without the lock first: a sweep that finds nothing holds nobody up.
            placed = offers.openOnOtherMap(version, 1).isEmpty()
                    ? 0
                    : Objects.requireNonNull(transaction.execute(status -> placeSome(version)));
            if (placed > 0) {
                outbox.raise();
            }
        } while (placed == BATCH);
    }

    private int placeSome(String version) {
        records.lock();
        List<UUID> hubIds = offers.openOnOtherMap(version, BATCH);
        replace.replace(hubIds);
        offers.onMap(hubIds, version);
        return hubIds.size();
    }
}
