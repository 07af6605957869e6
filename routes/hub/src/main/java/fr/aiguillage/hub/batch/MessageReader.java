package fr.aiguillage.hub.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;

/**
 * Detaches a message from its session. Whatever protocol it came by, the broker hands it over as bytes or as text;
 * other kinds (objects, maps) are never opened and read as empty.
 */
final class MessageReader {

    /** Bytes kept of a body that is too long: enough to recognise it. */
    static final int EXCERPT = 4096;

    /** PostgreSQL holds no NUL in a text, so a header with one could be neither processed nor quarantined. */
    private static final char NUL = '\0';

    private static final char REPLACEMENT = '\uFFFD';
    private static final String INGRESS_TIME = "_AMQ_INGRESS_TIMESTAMP";
    private static final String AMQP_MARK = "JMS_AMQP_ORIGINAL_ENCODING";
    private static final String USER = "JMSXUserID";

    private final int maxBody;

    MessageReader(int maxBody) {
        this.maxBody = maxBody;
    }

    InboundMessage read(Message message) throws JMSException {
        Map<String, String> headers = headers(message);
        Instant sentAt = sentAt(message, headers);
        Body body = body(message);
        return new InboundMessage(
                id(message, sentAt),
                message.getJMSRedelivered(),
                sentAt,
                user(message, headers),
                headers,
                body.bytes(),
                body.length());
    }

    /** Clients of AMQP and STOMP may send no id; the broker's number alone would begin again with a new journal. */
    private static String id(Message message, Instant sentAt) throws JMSException {
        ClientMessage core = core(message);
        return core.getUserID() == null
                ? "broker:" + core.getMessageID() + '@' + sentAt.toEpochMilli()
                : message.getJMSMessageID();
    }

    /** The broker writes the sender's user over whatever a CORE or STOMP client claims, but leaves AMQP untouched. */
    private static String user(Message message, Map<String, String> headers) throws JMSException {
        String user = message.getStringProperty(USER);
        return user == null || headers.containsKey(AMQP_MARK) ? "" : user;
    }

    private static Instant sentAt(Message message, Map<String, String> headers) throws JMSException {
        long stamp = message.getJMSTimestamp();
        if (stamp <= 0) {
            stamp = Long.parseLong(headers.getOrDefault(INGRESS_TIME, "0"));
        }
        return Instant.ofEpochMilli(stamp);
    }

    private static Map<String, String> headers(Message message) throws JMSException {
        Map<String, String> headers = new HashMap<>();
        for (Object name : Collections.list(message.getPropertyNames())) {
            Object value = message.getObjectProperty((String) name);
            if (value != null) {
                headers.put((String) name, value.toString().replace(NUL, REPLACEMENT));
            }
        }
        return headers;
    }

    private Body body(Message message) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            return bytes(bytes);
        }
        return message instanceof TextMessage text ? text(text) : new Body(new byte[0], 0);
    }

    private Body bytes(BytesMessage message) throws JMSException {
        long length = message.getBodyLength();
        byte[] bytes = new byte[(int) (length > maxBody ? EXCERPT : length)];
        message.readBytes(bytes);
        return new Body(bytes, length);
    }

    /** The client has the text in memory before it is asked; the broker's limit on a message bounds it. */
    private Body text(TextMessage message) throws JMSException {
        String text = message.getText();
        byte[] bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
        return new Body(bytes.length > maxBody ? Arrays.copyOf(bytes, EXCERPT) : bytes, bytes.length);
    }

    private static ClientMessage core(Message message) {
        return ((ActiveMQMessage) message).getCoreMessage();
    }

    @SuppressWarnings("ArrayRecordComponent") // taken apart at once, never compared
    private record Body(byte[] bytes, long length) {}
}
