package fr.aiguillage.hub.placing;

import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.RePlaceOffers;
import fr.aiguillage.hub.store.OfferStore;
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
 * Places the open offers anew once another map is in force or the routing rules are others, some at a time so that ingest goes on. Those that change
 * hands are delivered to both pôles with a {@code handover}; the journal keeps whose they were.
 */
@Component
public class FollowPoleMap {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int BATCH = 200;

    private final PlaceOffers place;
    private final OfferStore offers;
    private final OneWriter writer;
    private final RePlaceOffers replace;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;
    private final Clock clock;

    public FollowPoleMap(
            PlaceOffers place,
            OfferStore offers,
            OneWriter writer,
            RePlaceOffers replace,
            TransactionTemplate transaction,
            OutboxSignal outbox,
            Clock clock) {
        this.place = place;
        this.offers = offers;
        this.writer = writer;
        this.replace = replace;
        this.transaction = transaction;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aiguillage.map.every:60s}")
    public void follow() {
        String version = place.version(LocalDate.now(clock.withZone(PARIS)));
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
        writer.enter();
        List<UUID> hubIds = offers.openOnOtherMap(version, BATCH);
        replace.replace(hubIds);
        offers.onMap(hubIds, version);
        return hubIds.size();
    }
}
