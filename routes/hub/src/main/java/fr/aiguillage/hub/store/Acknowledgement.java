package fr.aiguillage.hub.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver made of a delivery.
 *
 * @param reason why it was refused, in the receiver's words
 */
public record Acknowledgement(
        String channel,
        String destination,
        UUID hubId,
        long revision,
        Status status,
        @Nullable String reason) {

    private static final int REASON_LIMIT = 500;

    /** What became of a delivery at its receiver. */
    public enum Status {
        /** It arrived. */
        DELIVERED,
        /** The receiver says that it has dealt with it. */
        ACKNOWLEDGED,
        /** The receiver does not want it; it is not sent again. */
        REFUSED
    }

    public Acknowledgement {
        reason = reason != null && reason.length() > REASON_LIMIT ? reason.substring(0, REASON_LIMIT) : reason;
    }

    /** The same, known to come from there. */
    public Acknowledgement from(String way, String receiver) {
        return new Acknowledgement(way, receiver, hubId, revision, status, reason);
    }

    public static Acknowledgement of(OutboxRow row, Status status, @Nullable String reason) {
        return new Acknowledgement(row.channel(), row.destination(), row.hubId(), row.revision(), status, reason);
    }
}
