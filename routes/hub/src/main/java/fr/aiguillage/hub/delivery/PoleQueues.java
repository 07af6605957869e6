package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.store.OutboxRow;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sends deliveries to the pôles' queues. The broker knows each by its duplicate id: what a crash makes the relay send
 * again is dropped there.
 */
final class PoleQueues implements AutoCloseable {

    private final ConnectionFactory connections;
    private @Nullable Connection connection;
    private @Nullable Session session;
    private @Nullable MessageProducer producer;

    PoleQueues(ConnectionFactory connections) {
        this.connections = connections;
    }

    /**
     * Sends all in one transaction; when it returns the broker holds them, but for those to pôles that have no queue.
     *
     * @return these pôles
     */
    Set<String> send(List<OutboxRow> rows) throws JMSException {
        try {
            deliver(rows);
            return Set.of();
        } catch (JMSException e) {
            forget(e);
            return sendOneByOne(rows);
        }
    }

    /** A resend within a transaction, or a queue that is not there, makes the broker refuse all of it: each goes alone. */
    private Set<String> sendOneByOne(List<OutboxRow> rows) throws JMSException {
        Set<String> without = new LinkedHashSet<>();
        for (OutboxRow row : rows) {
            if (without.contains(row.destination())) {
                continue;
            }
            try {
                deliver(List.of(row));
            } catch (JMSException e) {
                forget(e);
                if (e instanceof InvalidDestinationException) {
                    without.add(row.destination());
                }
            }
        }
        return without;
    }

    /**
     * Takes back what the broker did not want because it has it or knows no such queue; anything else is its trouble and
     * ends the attempt.
     */
    private void forget(JMSException failure) throws JMSException {
        if (!isDuplicate(failure) && !(failure instanceof InvalidDestinationException)) {
            close();
            throw failure;
        }
        open().rollback();
    }

    private void deliver(List<OutboxRow> rows) throws JMSException {
        Session open = open();
        MessageProducer sender = Objects.requireNonNull(producer);
        // The client asks the broker about a queue once, at its first message; a queue may be gone by the next batch.
        Map<String, Queue> queues = new HashMap<>();
        for (OutboxRow row : rows) {
            sender.send(queues.computeIfAbsent(row.destination(), PoleQueues::queue), message(open, row));
        }
        open.commit();
    }

    /** Named without asking: the broker says by itself, and in words of its own, that there is no such queue. */
    private static Queue queue(String destination) {
        return new ActiveMQQueue(QueueNames.offers(new PoleId(destination)));
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
        message.setStringProperty("cloudEvents_role", row.role().code());
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

    /** The session is kept: each new one would ask the broker about every queue again. */
    private Session open() throws JMSException {
        Session open = session;
        if (open == null) {
            connection = connections.createConnection();
            open = connection.createSession(Session.SESSION_TRANSACTED);
            producer = open.createProducer(null);
            session = open;
        }
        return open;
    }

    /** Drops the connection and what was not committed; the next send opens another. */
    @Override
    public void close() throws JMSException {
        Connection open = connection;
        connection = null;
        session = null;
        producer = null;
        if (open != null) {
            open.close();
        }
    }
}
