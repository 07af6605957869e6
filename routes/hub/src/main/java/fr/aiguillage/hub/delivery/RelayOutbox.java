package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.DestinationStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves what stands in the outbox to the pôles' queues, oldest first, so that the revisions of an offer arrive in
 * order. The broker commits first, the outbox row goes after: a crash between the two means a resend, which the broker
 * drops. What goes to a pôle that has no queue stays and is parked, so that it holds up no other pôle.
 */
final class RelayOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(RelayOutbox.class);
    private static final int BATCH = 500;

    private final OutboxStore outbox;
    private final DestinationStore destinations;
    private final PoleQueues queues;
    private final TransactionTemplate transaction;

    RelayOutbox(OutboxStore outbox, DestinationStore destinations, PoleQueues queues, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.destinations = destinations;
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
                    Set<String> without = send(rows);
                    without.forEach(this::park);
                    outbox.left(rows.stream()
                            .filter(row -> !without.contains(row.destination()))
                            .toList());
                }
                return rows.size();
            }));
        } catch (DeliveryFailure e) {
            queues.close();
            throw e;
        }
    }

    private void park(String destination) {
        destinations.park(OutboxRow.QUEUE, destination, "no queue of that name");
        LOG.atError()
                .addKeyValue("event", "DESTINATION_PARKED")
                .log(
                        "there is no queue for {}: what goes there waits until the map has that pôle or no rule names it"
                                + " any more, and a person resumes queue/{}",
                        destination,
                        destination);
    }

    private Set<String> send(List<OutboxRow> rows) {
        try {
            return queues.send(rows);
        } catch (JMSException e) {
            throw new DeliveryFailure(e);
        }
    }
}
