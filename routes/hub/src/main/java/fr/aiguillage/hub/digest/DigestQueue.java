package fr.aiguillage.hub.digest;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.hub.broker.QueueNames;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Puts digests on the queues of their pôles, as JSON. One a day and pôle: a connection for each is no matter. */
@Component
class DigestQueue {

    private static final String TYPE = "fr.aiguillage.digest.day";

    private final ConnectionFactory connections;

    DigestQueue(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** When it returns the broker holds the digest; the same day sent once more is dropped there. */
    void send(Digest digest) throws JMSException {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            String id = "digest:" + digest.pole() + ":" + digest.day();
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(DigestFormat.JSON.render(digest).getBytes(StandardCharsets.UTF_8));
            message.setStringProperty("_AMQ_DUPL_ID", id);
            message.setStringProperty("cloudEvents_specversion", "1.0");
            message.setStringProperty("cloudEvents_id", id);
            message.setStringProperty("cloudEvents_source", "aiguillage");
            message.setStringProperty("cloudEvents_type", TYPE);
            message.setStringProperty("cloudEvents_subject", digest.day());
            message.setStringProperty("cloudEvents_datacontenttype", "application/json");
            session.createProducer(session.createQueue(QueueNames.offers(new PoleId(digest.pole()))))
                    .send(message);
        }
    }
}
