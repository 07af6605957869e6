package fr.aiguillage.hub.door;

import fr.aiguillage.contract.EventType;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.hub.batch.InboundMessage;
import fr.aiguillage.hub.broker.HubUser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * First step of the way of an offer: finds out what each message is, in any of the accepted forms: CloudEvents 1.0
 * binary or structured, or a bare body, which counts as an upsert. Nothing that a partner sends makes it throw; what is
 * wrong becomes a notice on the event.
 */
@Component
public class ReadEnvelopes {

    /** Longer ids are no ids; they would not fit an index. */
    private static final int ID_LIMIT = 255;

    private static final List<String> CONTENT_TYPE_HEADERS =
            List.of("JMS_AMQP_ContentType", "_AMQ_CONTENT_TYPE", "content-type");

    private final HubUser hub;

    public ReadEnvelopes(HubUser hub) {
        this.hub = hub;
    }

    /** The events of the messages, in their order. */
    public List<InboundEvent> read(List<InboundMessage> messages) {
        return messages.stream().map(this::read).toList();
    }

    private InboundEvent read(InboundMessage message) {
        List<Notice> notices = new ArrayList<>();
        Envelope envelope = envelope(message, notices);
        EventType type = type(message, envelope, notices);
        if (message.truncated()) {
            notices.add(Notice.of(EnvelopeNotice.BODY_TOO_LONG, "", Long.toString(message.bodyLength())));
        } else if (envelope.data().length == 0 && type == EventType.OFFER_UPSERTED && notices.isEmpty()) {
            notices.add(Notice.of(EnvelopeNotice.BODY_MISSING, ""));
        }
        return new InboundEvent(
                id(message, envelope, notices),
                type,
                envelope.attribute("subject"),
                time(envelope, notices),
                type.isPublic() ? null : message.headers().get("aig_run"),
                type.isPublic() ? null : message.headers().get("aig_position"),
                Optional.ofNullable(envelope.attribute("datacontenttype")).orElse(contentType(message)),
                envelope.data(),
                notices,
                message);
    }

    private static Envelope envelope(InboundMessage message, List<Notice> notices) {
        Envelope binary = BinaryEnvelope.read(message);
        String contentType = contentType(message);
        boolean structured = binary.attributes().isEmpty()
                && !message.truncated()
                && StructuredEnvelope.likely(contentType, message.body());
        if (!structured) {
            return binary;
        }
        try {
            return StructuredEnvelope.read(message.body());
        } catch (IOException e) {
            notices.add(Notice.of(EnvelopeNotice.EVENT_UNREADABLE, "", reason(e)));
            return binary;
        }
    }

    /** The parser's words up to the place, without the excerpt of the body that it adds. */
    private static String reason(IOException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private EventType type(InboundMessage message, Envelope envelope, List<Notice> notices) {
        String version = envelope.attribute("specversion");
        if (version != null && !version.equals("1.0")) {
            notices.add(Notice.of(EnvelopeNotice.EVENT_VERSION_UNKNOWN, "/specversion", version));
        }
        String name = envelope.attribute("type");
        if (name == null && envelope.attributes().isEmpty()) {
            return EventType.OFFER_UPSERTED;
        }
        Optional<EventType> type = EventType.find(String.valueOf(name));
        if (type.isEmpty()) {
            notices.add(Notice.of(EnvelopeNotice.EVENT_TYPE_UNKNOWN, "/type", String.valueOf(name)));
            return EventType.OFFER_UPSERTED;
        }
        if (!type.get().isPublic() && !message.user().equals(hub.name())) {
            notices.add(Notice.of(EnvelopeNotice.EVENT_TYPE_RESERVED, "/type", String.valueOf(name)));
            return EventType.OFFER_UPSERTED;
        }
        return type.get();
    }

    private static String id(InboundMessage message, Envelope envelope, List<Notice> notices) {
        String id = envelope.attribute("id");
        if (id != null && !id.isBlank() && id.length() <= ID_LIMIT) {
            return id;
        }
        if (!envelope.attributes().isEmpty()) {
            notices.add(Notice.of(EnvelopeNotice.EVENT_ID_UNUSABLE, "/id", Integer.toString(ID_LIMIT)));
        }
        return message.id();
    }

    private static @Nullable Instant time(Envelope envelope, List<Notice> notices) {
        String time = envelope.attribute("time");
        if (time == null) {
            return null;
        }
        try {
            boolean milliseconds = time.chars().allMatch(Character::isDigit) && !time.isEmpty();
            return milliseconds
                    ? Instant.ofEpochMilli(Long.parseLong(time))
                    : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            notices.add(Notice.of(EnvelopeNotice.EVENT_TIME_INVALID, "/time", time));
            return null;
        }
    }

    private static @Nullable String contentType(InboundMessage message) {
        Map<String, String> headers = message.headers();
        return CONTENT_TYPE_HEADERS.stream()
                .filter(headers::containsKey)
                .map(headers::get)
                .findFirst()
                .orElse(null);
    }
}
