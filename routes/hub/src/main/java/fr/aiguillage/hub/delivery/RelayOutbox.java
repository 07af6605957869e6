package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves what stands in the outbox to the pôles' queues, oldest first, so that the revisions of an offer arrive in
 * order. The broker commits first, the outbox row goes after: a crash between the two means a resend, which the broker
 * drops.
 */
final class RelayOutbox {

    private static final int BATCH = 500;

    private final OutboxStore outbox;
    private final PoleQueues queues;
    private final TransactionTemplate transaction;

    RelayOutbox(OutboxStore outbox, PoleQueues queues, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.queues = queues;
        this.transaction = transaction;
    }

    /** Relays one batch and returns its size; 0 when nothing waits or another instance is at it. */
    int relay() throws JMSException {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (!outbox.tryLock()) {
                    return 0;
                }
                List<OutboxRow> rows = outbox.next(OutboxRow.QUEUE, BATCH);
                if (!rows.isEmpty()) {
                    send(rows);
                    outbox.left(rows);
                }
                return rows.size();
            }));
        } catch (DeliveryFailure e) {
            queues.close();
            throw e;
        }
    }

    private void send(List<OutboxRow> rows) {
        try {
            queues.send(rows);
        } catch (JMSException e) {
            throw new DeliveryFailure(e);
        }
    }
}
