package fr.aiguillage.hub.delivery;

import java.util.Comparator;

/**
 * Where deliveries go.
 *
 * @param channel kind of way, such as {@code file-csv}
 * @param destination pôle or system
 */
public record DestinationId(String channel, String destination) implements Comparable<DestinationId> {

    private static final Comparator<DestinationId> ORDER =
            Comparator.comparing(DestinationId::channel).thenComparing(DestinationId::destination);

    @Override
    public int compareTo(DestinationId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return channel + "/" + destination;
    }
}
