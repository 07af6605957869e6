package fr.aiguillage.hub.batch;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One connection with one transacted session, used by one thread: what it takes and sends is committed together. */
final class BatchSession implements AutoCloseable {

    /** How often a wait for a first message looks whether it is still wanted. */
    private static final long GLANCE_MILLIS = 200;

    private final Connection connection;
    private final Session session;
    private final MessageConsumer consumer;
    private final MessageProducer producer;
    private final MessageReader reader;
    private volatile @Nullable JMSException lost;

    private BatchSession(Connection connection, String queue, int maxBody) throws JMSException {
        this.connection = connection;
        this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
        this.consumer = session.createConsumer(session.createQueue(queue));
        this.producer = session.createProducer(null);
        this.reader = new MessageReader(maxBody);
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        connection.setExceptionListener(failure -> lost = failure);
        connection.start();
    }

    static BatchSession open(ConnectionFactory connections, String queue, int maxBody) throws JMSException {
        Connection connection = connections.createConnection();
        try {
            return new BatchSession(connection, queue, maxBody);
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    /** Waits for a first message while wanted, then takes up to {@code size} of them or for {@code wait} at most. */
    List<InboundMessage> take(int size, Duration wait, BooleanSupplier wanted) throws JMSException {
        List<InboundMessage> batch = new ArrayList<>();
        while (batch.isEmpty() && wanted.getAsBoolean()) {
            add(batch, GLANCE_MILLIS);
        }
        long end = System.nanoTime() + wait.toNanos();
        while (!batch.isEmpty() && batch.size() < size) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0 || !add(batch, left)) {
                break;
            }
        }
        return List.copyOf(batch);
    }

    private boolean add(List<InboundMessage> batch, long millis) throws JMSException {
        Message message = consumer.receive(millis);
        JMSException failure = lost;
        if (failure != null) {
            throw failure;
        }
        if (message == null) {
            return false;
        }
        batch.add(reader.read(message));
        return true;
    }

    void send(List<Reply> replies) throws JMSException {
        // The broker is asked about a queue once, not for each of hundreds of answers.
        Map<String, Queue> queues = new HashMap<>();
        for (Reply reply : replies) {
            Queue queue = queues.get(reply.queue());
            if (queue == null) {
                queue = session.createQueue(reply.queue());
                queues.put(reply.queue(), queue);
            }
            TextMessage message = session.createTextMessage(reply.body());
            for (Map.Entry<String, String> header : reply.headers().entrySet()) {
                message.setStringProperty(header.getKey(), header.getValue());
            }
            producer.send(queue, message);
        }
    }

    void commit() throws JMSException {
        session.commit();
    }

    /** Puts everything taken since the last commit back to the head of the queue. */
    void rollback() throws JMSException {
        session.rollback();
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
