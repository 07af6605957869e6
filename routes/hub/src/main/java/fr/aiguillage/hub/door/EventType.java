package fr.aiguillage.hub.door;

import java.util.Arrays;
import java.util.Optional;

/** What a message wants; the names are those of the CloudEvents attribute {@code type}. */
public enum EventType {
    /** The offer exists and this is how it now stands. */
    UPSERTED("fr.aiguillage.offer.upserted", false),
    /** The host took the offer back. */
    WITHDRAWN("fr.aiguillage.offer.withdrawn", false),
    /** Every seat of the offer is taken. */
    FILLED("fr.aiguillage.offer.filled", false),
    /** A record that one of the hub's pollers read from its source, not mapped yet. */
    RECORD_READ("fr.aiguillage.record.read", true),
    /** A record that one of the hub's pollers could not read. */
    RECORD_UNREADABLE("fr.aiguillage.record.unreadable", true);

    private final String attribute;
    private final boolean internal;

    EventType(String attribute, boolean internal) {
        this.attribute = attribute;
        this.internal = internal;
    }

    /** The value of the CloudEvents attribute. */
    public String attribute() {
        return attribute;
    }

    /** Whether the hub alone may send it. */
    public boolean internal() {
        return internal;
    }

    /** The type with this value of the CloudEvents attribute. */
    public static Optional<EventType> find(String attribute) {
        return Arrays.stream(values())
                .filter(type -> type.attribute.equals(attribute))
                .findFirst();
    }
}
