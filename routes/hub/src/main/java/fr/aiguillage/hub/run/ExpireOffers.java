package fr.aiguillage.hub.run;

import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.store.RecordState;
import fr.aiguillage.hub.store.RecordStore;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends offers whose end has come without a message: no source calls to say so. Where several instances sweep at once,
 * the second finds nothing left.
 */
@Component
public class ExpireOffers {

    /** Ingest waits while a batch is ended. */
    private static final int BATCH = 200;

    private final RecordStore records;
    private final EndRecords endRecords;
    private final TurnSchoolYear turnSchoolYear;
    private final OneWriter writer;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;
    private final Clock clock;

    public ExpireOffers(
            RecordStore records,
            EndRecords endRecords,
            TurnSchoolYear turnSchoolYear,
            OneWriter writer,
            TransactionTemplate transaction,
            OutboxSignal outbox,
            Clock clock) {
        this.records = records;
        this.endRecords = endRecords;
        this.turnSchoolYear = turnSchoolYear;
        this.writer = writer;
        this.transaction = transaction;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    public void expire() {
        int ended;
        do {
            // Looked up without the lock first: a sweep that finds nothing holds nobody up.
            ended = records.expired(clock.instant(), 1).isEmpty()
                    ? 0
                    : Objects.requireNonNull(transaction.execute(status -> expireSome()));
            if (ended > 0) {
                outbox.raise();
            }
        } while (ended == BATCH);
        turnSchoolYear.turn(clock);
    }

    private int expireSome() {
        writer.enter();
        List<Long> ids = records.expired(clock.instant(), BATCH);
        endRecords.end(ids, RecordState.EXPIRED);
        return ids.size();
    }
}
