package fr.aiguillage.hub.whole;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A partner's software: AMQP 1.0, transactions, and the same event id when it must send again. */
final class AmqpPartner {

    private static final long EMPTY_AFTER_MILLIS = 1_500;

    private final JmsConnectionFactory broker;

    AmqpPartner(int port, String user, String password) {
        this.broker = new JmsConnectionFactory(
                user, password, "amqp://127.0.0.1:" + port + "?jms.prefetchPolicy.all=200&amqp.maxFrameSize=131072");
    }

    /** Sends the bodies in one transaction; the event id of body i is {@code prefix} and i. */
    void send(String queue, List<byte[]> bodies, String prefix) throws JMSException {
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            MessageProducer producer = session.createProducer(session.createQueue(queue));
            for (int i = 0; i < bodies.size(); i++) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(bodies.get(i));
                message.setStringProperty("cloudEvents_specversion", "1.0");
                message.setStringProperty("cloudEvents_id", prefix + i);
                message.setStringProperty("cloudEvents_type", "fr.aiguillage.offer.upserted");
                message.setStringProperty("cloudEvents_source", "https://partenaire.example");
                producer.send(message);
            }
            session.commit();
        }
    }

    /** Takes everything off a queue and tells the named property of each message. */
    List<String> takeAll(String queue, String property) throws JMSException {
        List<String> values = new ArrayList<>();
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            MessageConsumer consumer = session.createConsumer(session.createQueue(queue));
            for (Message message = consumer.receive(EMPTY_AFTER_MILLIS);
                    message != null;
                    message = consumer.receive(EMPTY_AFTER_MILLIS)) {
                values.add(String.valueOf(message.getStringProperty(property)));
            }
        }
        return values;
    }
}
