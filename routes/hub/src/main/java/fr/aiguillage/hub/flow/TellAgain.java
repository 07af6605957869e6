package fr.aiguillage.hub.flow;

import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.matching.OneWriter;
import fr.aiguillage.hub.matching.ReadPresent;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import fr.aiguillage.hub.store.PublicationAdverts;
import fr.aiguillage.hub.store.PublicationAdverts.Given;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells one system once more how some offers stand, by the outbox: in the order of everything else about them. */
@Component
class TellAgain {

    private static final int BATCH = 200;

    private final PublicationAdverts adverts;
    private final ReadPresent present;
    private final PublishOffers publish;
    private final OutboxStore outbox;
    private final OneWriter writer;
    private final TransactionTemplate transaction;
    private final OutboxSignal signal;

    TellAgain(
            PublicationAdverts adverts,
            ReadPresent present,
            PublishOffers publish,
            OutboxStore outbox,
            OneWriter writer,
            TransactionTemplate transaction,
            OutboxSignal signal) {
        this.adverts = adverts;
        this.present = present;
        this.publish = publish;
        this.outbox = outbox;
        this.writer = writer;
        this.transaction = transaction;
        this.signal = signal;
    }

    /**
     * How many of them it is told; those that moved since they were read are left alone.
     *
     * @param offers as they stood when they were compared
     */
    int tell(String system, List<Given> offers) {
        int told = 0;
        for (int from = 0; from < offers.size(); from += BATCH) {
            List<Given> some = offers.subList(from, Math.min(offers.size(), from + BATCH));
            told += Objects.requireNonNull(transaction.execute(status -> write(system, some)));
            signal.raise();
        }
        return told;
    }

    private int write(String system, List<Given> offers) {
        writer.enter();
        List<OutboxRow> rows = present.read(adverts.unchanged(FlowSinks.CHANNEL, system, offers)).stream()
                .map(change -> publish.again(change, system))
                .toList();
        outbox.write(rows);
        return rows.size();
    }
}
