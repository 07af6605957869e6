package fr.aiguillage.hub.flow;

import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.ReadPresent;
import fr.aiguillage.hub.store.HeldPublications;
import fr.aiguillage.hub.store.OutboxStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets offers flow from the day after their reservation on; no source calls to say so. */
@Component
class PublishReleased {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int BATCH = 200;

    private final HeldPublications held;
    private final ReadPresent present;
    private final PublishOffers publish;
    private final OutboxStore outbox;
    private final OneWriter writer;
    private final TransactionTemplate transaction;
    private final OutboxSignal signal;
    private final Clock clock;

    PublishReleased(
            HeldPublications held,
            ReadPresent present,
            PublishOffers publish,
            OutboxStore outbox,
            OneWriter writer,
            TransactionTemplate transaction,
            OutboxSignal signal,
            Clock clock) {
        this.held = held;
        this.present = present;
        this.publish = publish;
        this.outbox = outbox;
        this.writer = writer;
        this.transaction = transaction;
        this.signal = signal;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aiguillage.reservation.every:60s}")
    void release() {
        LocalDate today = LocalDate.now(clock.withZone(PARIS));
        while (!held.endedBefore(today, 1).isEmpty()) {
            transaction.executeWithoutResult(status -> {
                writer.enter();
                List<UUID> some = held.endedBefore(today, BATCH);
                outbox.write(publish.rows(present.read(some)));
                held.release(some);
            });
            signal.raise();
        }
    }
}
