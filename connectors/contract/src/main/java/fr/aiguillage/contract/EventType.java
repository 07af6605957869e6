package fr.aiguillage.contract;

import java.util.Optional;

/**
 * What a message on a queue tells, as the CloudEvents attribute {@code type} (CloudEvents 1.0, section 3.1).
 * Partners send the three {@code offer} types; the two {@code record} types stay inside the hub.
 */
public enum EventType {
    /** An offer in its whole present state; a message without a type counts as one. */
    OFFER_UPSERTED("fr.aiguillage.offer.upserted"),
    /** The source no longer publishes the offer. */
    OFFER_WITHDRAWN("fr.aiguillage.offer.withdrawn"),
    /** Every seat of the offer is taken. */
    OFFER_FILLED("fr.aiguillage.offer.filled"),
    /** One record of a polled feed, not yet mapped. */
    RECORD_READ("fr.aiguillage.record.read"),
    /** Place and reason of a record of a polled feed that could not be read. */
    RECORD_UNREADABLE("fr.aiguillage.record.unreadable");

    private final String type;

    EventType(String type) {
        this.type = type;
    }

    /** Value of the attribute {@code type}. */
    public String type() {
        return type;
    }

    /** Whether a partner may send it; the hub refuses an internal type that comes from outside. */
    public boolean isPublic() {
        return this == OFFER_UPSERTED || this == OFFER_WITHDRAWN || this == OFFER_FILLED;
    }

    /** The event of this {@code type}; empty when it is none of ours. */
    public static Optional<EventType> find(String type) {
        for (EventType event : values()) {
            if (event.type.equals(type)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
