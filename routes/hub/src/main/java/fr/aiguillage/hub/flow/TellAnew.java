package fr.aiguillage.hub.flow;

import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.ReadPresent;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells systems of offers that did not change themselves, when it is another matter who must show them. */
@Component
class TellAnew {

    private final ReadPresent present;
    private final PublishOffers publish;
    private final OutboxStore outbox;
    private final OneWriter writer;
    private final TransactionTemplate transaction;
    private final OutboxSignal signal;

    TellAnew(
            ReadPresent present,
            PublishOffers publish,
            OutboxStore outbox,
            OneWriter writer,
            TransactionTemplate transaction,
            OutboxSignal signal) {
        this.present = present;
        this.publish = publish;
        this.outbox = outbox;
        this.writer = writer;
        this.transaction = transaction;
        this.signal = signal;
    }

    /**
     * In one transaction, under the writer's lock.
     *
     * @param some looks up the offers, and notes that they were gone through
     * @return how many are told
     */
    int tell(Supplier<? extends Collection<UUID>> some) {
        int told = Objects.requireNonNull(transaction.execute(status -> {
            writer.enter();
            List<OutboxRow> rows = publish.rows(present.read(some.get()));
            outbox.write(rows);
            return rows.size();
        }));
        if (told > 0) {
            signal.raise();
        }
        return told;
    }
}
