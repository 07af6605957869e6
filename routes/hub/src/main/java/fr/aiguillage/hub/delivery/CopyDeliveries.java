package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.OutboxRow;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives each delivery of a pôle's queue its copies for the pôle's other channels, in the same transaction. The ledger
 * counts by the queue alone: a message has left when the pôle's queue holds it.
 */
@Component
public class CopyDeliveries {

    private final PoleSinks sinks;

    public CopyDeliveries(PoleSinks sinks) {
        this.sinks = sinks;
    }

    public List<OutboxRow> copies(List<OutboxRow> rows) {
        return rows.stream()
                .flatMap(row -> sinks.of(row.destination()).stream().map(destination -> copy(row, destination)))
                .toList();
    }

    /** A file is made from what the hub holds; its row merely tells that it is out of date. */
    private static OutboxRow copy(OutboxRow row, DestinationId destination) {
        return new OutboxRow(
                0,
                destination.channel(),
                destination.destination(),
                row.hubId(),
                row.revision(),
                row.action(),
                "",
                List.of());
    }
}
