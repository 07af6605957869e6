package fr.aiguillage.bench;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;

/** Bodies in and out of JMS messages. */
final class Queued {

    private Queued() {}

    static String text(BytesMessage message) throws JMSException {
        byte[] body = message.getBody(byte[].class);
        return new String(body, StandardCharsets.UTF_8);
    }

    static BytesMessage copy(Session session, BytesMessage message) throws JMSException {
        BytesMessage copy = session.createBytesMessage();
        copy.writeBytes(message.getBody(byte[].class));
        return copy;
    }
}
