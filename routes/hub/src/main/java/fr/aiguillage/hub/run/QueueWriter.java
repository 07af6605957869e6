package fr.aiguillage.hub.run;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import org.springframework.jms.support.JmsUtils;

/** Writes records to one queue in transactions of some hundreds; blocks while the queue is full. */
final class QueueWriter implements AutoCloseable {

    private static final int BATCH = 500;

    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;
    private int open;

    QueueWriter(ConnectionFactory connections, String queue) {
        try {
            connection = connections.createConnection();
            session = connection.createSession(Session.SESSION_TRANSACTED);
            producer = session.createProducer(session.createQueue(queue));
        } catch (JMSException e) {
            throw JmsUtils.convertJmsAccessException(e);
        }
    }

    /**
     * A record on its way.
     *
     * @param number within the run, from 1
     */
    record Record(long run, long number, String type, String position, String body) {}

    void write(Record record) {
        try {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(record.body().getBytes(StandardCharsets.UTF_8));
            message.setStringProperty("ce_specversion", "1.0");
            message.setStringProperty("ce_id", "run-" + record.run() + "-" + record.number());
            message.setStringProperty("ce_source", "aiguillage");
            message.setStringProperty("ce_type", record.type());
            message.setStringProperty("aig_run", Long.toString(record.run()));
            message.setStringProperty("aig_position", record.position());
            producer.send(message);
            open++;
            if (open >= BATCH) {
                flush();
            }
        } catch (JMSException e) {
            throw JmsUtils.convertJmsAccessException(e);
        }
    }

    void flush() {
        try {
            session.commit();
            open = 0;
        } catch (JMSException e) {
            throw JmsUtils.convertJmsAccessException(e);
        }
    }

    /** What was not flushed is rolled back. */
    @Override
    public void close() {
        JmsUtils.closeConnection(connection);
    }
}
