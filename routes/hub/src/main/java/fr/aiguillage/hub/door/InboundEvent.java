package fr.aiguillage.hub.door;

import fr.aiguillage.contract.EventType;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Severity;
import fr.aiguillage.hub.batch.InboundMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message whose envelope was read, whichever of the accepted forms it came in.
 *
 * @param messageId the event's id, which tells a double sending; the broker's message id when the event has none
 * @param type of an event that names none: upserted; meaningless when {@link #rejected()}
 * @param subject what the sender calls the offer, as the event says
 * @param time when it happened, as the event says
 * @param runId the poller's run that the record belongs to; internal types alone
 * @param position where the record stands in its source; internal types alone
 * @param contentType of the body, as announced
 * @param body the canonical offer or the source record, usually JSON
 * @param notices what is wrong with the envelope; never about the body's content
 * @param message the message as it was taken from the queue
 */
@SuppressWarnings("ArrayRecordComponent") // the body is handed on once and never compared
public record InboundEvent(
        String messageId,
        EventType type,
        @Nullable String subject,
        @Nullable Instant time,
        @Nullable String runId,
        @Nullable String position,
        @Nullable String contentType,
        byte[] body,
        List<Notice> notices,
        InboundMessage message) {

    public InboundEvent {
        notices = List.copyOf(notices);
    }

    /** Whether the envelope is so wrong that the body must not be looked at. */
    public boolean rejected() {
        return notices.stream().anyMatch(notice -> notice.code().severity() == Severity.REJECT);
    }
}
