package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.hub.store.OutboxRow;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives each delivery of a pôle its queue and copies for the pôle's other channels, in the same transaction. A channel
 * that carries what the pôle may only see goes by another list of deliveries than one that does not. The ledger counts by
 * the queue alone: a message has left when the pôle's queue holds it.
 */
@Component
public class CopyDeliveries {

    private final PoleSinks sinks;

    public CopyDeliveries(PoleSinks sinks) {
        this.sinks = sinks;
    }

    /** Whether a channel of the pôle, its queue included, carries what the pôle may only see. */
    public boolean carriesVisible(PoleId pole) {
        return sinks.carriesVisible(pole);
    }

    /** Whether this very channel does. */
    public boolean carriesVisible(String channel, PoleId pole) {
        return sinks.carriesVisible(new DestinationId(channel, pole.value()));
    }

    /**
     * Every delivery for every channel that it goes by.
     *
     * @param own of what pôles handle or may use seats of
     * @param seen the same and what pôles may only see, for the pôles that have a channel which carries it
     */
    public List<OutboxRow> address(List<OutboxRow> own, List<OutboxRow> seen) {
        List<OutboxRow> rows = new ArrayList<>();
        own.stream().filter(row -> !carries(row)).forEach(rows::add);
        seen.stream().filter(this::carries).forEach(rows::add);
        own.forEach(row -> copy(row, false, rows));
        seen.forEach(row -> copy(row, true, rows));
        return rows;
    }

    private boolean carries(OutboxRow row) {
        return sinks.carriesVisible(new DestinationId(OutboxRow.QUEUE, row.destination()));
    }

    private void copy(OutboxRow row, boolean visible, List<OutboxRow> copies) {
        sinks.of(row.destination()).forEach((destination, sink) -> {
            if (sinks.carriesVisible(destination) == visible) {
                copies.add(copy(row, destination, sink));
            }
        });
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
                        List.of())
                .as(row.role());
    }
}
