package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.OutboxRow;

/**
 * Where deliveries go.
 *
 * @param channel kind of way, such as {@code file-csv}
 * @param destination pôle or system
 */
public record DestinationId(String channel, String destination) {

    static DestinationId of(OutboxRow row) {
        return new DestinationId(row.channel(), row.destination());
    }

    @Override
    public String toString() {
        return channel + "/" + destination;
    }
}
