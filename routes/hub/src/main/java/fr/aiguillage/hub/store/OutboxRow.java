package fr.aiguillage.hub.store;

import fr.aiguillage.feeds.out.PoleRole;
import java.util.List;
import java.util.UUID;

/**
 * One message that must leave.
 *
 * @param seq order of leaving; 0 before it is written
 * @param channel kind of destination, such as {@code queue}
 * @param destination pôle
 * @param action {@code UPSERT} or {@code WITHDRAW}
 * @param replay 0, or the number of the replay that this delivery belongs to
 * @param role what the receiver is to the offer
 * @param awaiting feed of each message received that counts as under way until this one has left
 */
public record OutboxRow(
        long seq,
        String channel,
        String destination,
        UUID hubId,
        long revision,
        String action,
        String body,
        long replay,
        PoleRole role,
        List<String> awaiting) {

    /** Channel of what goes to a queue of the hub's own broker. */
    public static final String QUEUE = "queue";

    public OutboxRow {
        awaiting = List.copyOf(awaiting);
    }

    /** What happened just now, and is no replay. */
    public OutboxRow(
            long seq,
            String channel,
            String destination,
            UUID hubId,
            long revision,
            String action,
            String body,
            List<String> awaiting) {
        this(seq, channel, destination, hubId, revision, action, body, 0, PoleRole.CUSTODIAN, awaiting);
    }

    /** The same for what the receiver is to the offer. */
    public OutboxRow as(PoleRole other) {
        return new OutboxRow(seq, channel, destination, hubId, revision, action, body, replay, other, awaiting);
    }

    /** The same once more, as part of a replay. */
    public OutboxRow replayed(long number) {
        return new OutboxRow(seq, channel, destination, hubId, revision, action, body, number, role, awaiting);
    }

    /** As it stands in the table. */
    OutboxRow numbered(long number) {
        return new OutboxRow(number, channel, destination, hubId, revision, action, body, replay, role, awaiting);
    }

    /** The same at each attempt, so that the broker recognises a resend; another for each replay. */
    public String duplicateId() {
        return hubId + ":" + revision + ":" + destination + (replay == 0 ? "" : ":replay-" + replay);
    }
}
