package fr.aiguillage.hub.delivery;

import fr.aiguillage.feeds.out.ReceiverTrouble;
import fr.aiguillage.hub.store.AcknowledgementStore;
import fr.aiguillage.hub.store.DestinationStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves what stands in the outbox for one destination, oldest first. Nothing is locked and no connection is held while
 * the destination takes its time. A row goes once the destination has taken it for good: a crash between the two means
 * that it is offered again.
 */
final class RelayDestination {

    private static final Logger LOG = LoggerFactory.getLogger(RelayDestination.class);
    /** An instance that was killed keeps its destinations waiting no longer than this. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final int LARGEST_DOUBLING = 20;

    private final UUID instance = UUID.randomUUID();
    private final OutboxStore outbox;
    private final DestinationStore destinations;
    private final AcknowledgementStore acknowledgements;
    private final TransactionTemplate transaction;
    private final DeliverySettings settings;

    RelayDestination(
            OutboxStore outbox,
            DestinationStore destinations,
            AcknowledgementStore acknowledgements,
            TransactionTemplate transaction,
            DeliverySettings settings) {
        this.outbox = outbox;
        this.destinations = destinations;
        this.acknowledgements = acknowledgements;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** Relays one batch; returns how many left, 0 when nothing waits or the destination must be left alone. */
    int relay(DestinationId destination, Sink sink) {
        String channel = destination.channel();
        String name = destination.destination();
        return destinations
                .lease(channel, name, instance, LEASE)
                .map(failures -> {
                    try {
                        return deliver(destination, sink, failures);
                    } finally {
                        destinations.release(channel, name, instance);
                    }
                })
                .orElse(0);
    }

    /** To be called more than once while a lease lasts, for as long as the instance lives. */
    void renewLeases() {
        destinations.renew(instance, LEASE);
    }

    private int deliver(DestinationId destination, Sink sink, int failures) {
        // After a failure one delivery tries whether the destination is well again, before more are thrown at it.
        int limit = failures == 0 ? sink.batch() : 1;
        List<OutboxRow> rows = outbox.nextFor(destination.channel(), destination.destination(), limit);
        if (rows.isEmpty()) {
            return 0;
        }
        Taken taken;
        try {
            taken = sink.take(rows);
        } catch (IOException | RuntimeException e) {
            // Whatever it is, a secret that is none or an address that cannot be read: it ends in the back-off too.
            failed(destination, e, failures);
            return 0;
        }
        transaction.executeWithoutResult(status -> left(destination, rows, taken, failures));
        return taken.rows();
    }

    private void left(DestinationId destination, List<OutboxRow> rows, Taken taken, int failures) {
        outbox.left(rows.subList(0, taken.rows()));
        acknowledgements.write(taken.answers());
        if (failures > 0) {
            destinations.recovered(destination.channel(), destination.destination());
            LOG.info("deliveries to {} go on", destination);
        }
    }

    private void failed(DestinationId destination, Exception failure, int failures) {
        Duration doubled = FIRST_BACKOFF.multipliedBy(1L << Math.min(failures, LARGEST_DOUBLING));
        Duration asked = failure instanceof ReceiverTrouble trouble ? trouble.retryAfter() : Duration.ZERO;
        Duration pause = shorter(longer(doubled, asked), settings.longestBackoff());
        boolean parked = destinations.failed(
                destination.channel(), destination.destination(), failure.toString(), pause, settings.parkAfter());
        if (parked) {
            LOG.atError()
                    .addKeyValue("event", "DESTINATION_PARKED")
                    .log(
                            "nothing is sent to {} any more until a person resumes it: {}",
                            destination,
                            failure.toString());
        } else if (failures == 0) {
            LOG.warn("deliveries to {} wait: {}", destination, failure.toString());
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
