package fr.aiguillage.hub.placing;

import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.RePlaceOffers;
import fr.aiguillage.hub.store.OfferStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Places offers anew that were kept for some establishments, once the last day of that is over; no source calls to say so. */
@Component
public class ReleaseReservedOffers {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int BATCH = 200;

    private final OfferStore offers;
    private final OneWriter writer;
    private final RePlaceOffers replace;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;
    private final Clock clock;

    public ReleaseReservedOffers(
            OfferStore offers,
            OneWriter writer,
            RePlaceOffers replace,
            TransactionTemplate transaction,
            OutboxSignal outbox,
            Clock clock) {
        this.offers = offers;
        this.writer = writer;
        this.replace = replace;
        this.transaction = transaction;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aiguillage.reservation.every:60s}")
    public void release() {
        List<UUID> due = offers.reservedBefore(LocalDate.now(clock.withZone(PARIS)));
        for (int from = 0; from < due.size(); from += BATCH) {
            List<UUID> some = due.subList(from, Math.min(due.size(), from + BATCH));
            transaction.executeWithoutResult(status -> {
                writer.enter();
                replace.replace(some);
            });
            outbox.raise();
        }
    }
}
