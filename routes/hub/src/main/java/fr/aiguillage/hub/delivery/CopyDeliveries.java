package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.OutboxRow;
import java.util.ArrayList;
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
        List<OutboxRow> copies = new ArrayList<>();
        for (OutboxRow row : rows) {
            sinks.of(row.destination()).forEach((destination, sink) -> copies.add(copy(row, destination, sink)));
        }
        return copies;
    }

    private static OutboxRow copy(OutboxRow row, DestinationId destination, Sink sink) {
        return new OutboxRow(
                0,
                destination.channel(),
                destination.destination(),
                row.hubId(),
                row.revision(),
                row.action(),
                sink.body(row),
                List.of());
    }
}
