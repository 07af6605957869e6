package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.store.OutboxRow;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.jspecify.annotations.Nullable;

/**
 * Sends deliveries to the pôles' queues. The broker knows each by its duplicate id: what a crash makes the relay send
 * again is dropped there.
 */
final class PoleQueues implements AutoCloseable {

    private final ConnectionFactory connections;
    private @Nullable Connection connection;

    PoleQueues(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Sends all in one transaction; when it returns the broker holds them. */
    void send(List<OutboxRow> rows) throws JMSException {
        try (Session session = connection().createSession(Session.SESSION_TRANSACTED)) {
            deliver(session, rows);
        } catch (JMSException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            sendOneByOne(rows);
        }
    }

    /** A resend within a transaction makes the broker refuse all of it: then each goes alone. */
    private void sendOneByOne(List<OutboxRow> rows) throws JMSException {
        for (OutboxRow row : rows) {
            try (Session session = connection().createSession(Session.SESSION_TRANSACTED)) {
                deliver(session, List.of(row));
            } catch (JMSException e) {
                if (!isDuplicate(e)) {
                    throw e;
                }
            }
        }
    }

    private static void deliver(Session session, List<OutboxRow> rows) throws JMSException {
        MessageProducer producer = session.createProducer(null);
        for (OutboxRow row : rows) {
            producer.send(session.createQueue(QueueNames.offers(new PoleId(row.destination()))), message(session, row));
        }
        session.commit();
    }

    private static BytesMessage message(Session session, OutboxRow row) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(row.body().getBytes(StandardCharsets.UTF_8));
        message.setStringProperty("_AMQ_DUPL_ID", row.duplicateId());
        message.setStringProperty("cloudEvents_specversion", "1.0");
        message.setStringProperty("cloudEvents_id", row.duplicateId());
        message.setStringProperty("cloudEvents_source", "aiguillage");
        message.setStringProperty("cloudEvents_type", DeliveryType.of(row));
        message.setStringProperty("cloudEvents_subject", row.hubId().toString());
        message.setStringProperty("cloudEvents_datacontenttype", "application/json");
        return message;
    }

    private static boolean isDuplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ActiveMQDuplicateIdException) {
                return true;
            }
        }
        return false;
    }

    private Connection connection() throws JMSException {
        if (connection == null) {
            connection = connections.createConnection();
        }
        return connection;
    }

    /** Drops the connection; the next send opens another. */
    @Override
    public void close() throws JMSException {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
