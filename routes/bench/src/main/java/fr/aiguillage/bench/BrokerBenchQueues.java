package fr.aiguillage.bench;

import fr.aiguillage.hub.broker.BrokerQueues;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.List;

/** Queues of the hub's own broker, reached through its own connection factory: every contender has the same. */
final class BrokerBenchQueues implements BenchQueues {

    private static final int TRANSACTION = 500;
    private static final long EMPTY_AFTER_MILLIS = 300;

    private final ConnectionFactory connections;

    BrokerBenchQueues(ConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public void create(String... names) {
        try {
            new BrokerQueues(connections).ensure(List.of(names));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void fill(String queue, List<byte[]> bodies) {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            MessageProducer producer = session.createProducer(session.createQueue(queue));
            for (int i = 0; i < bodies.size(); i++) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(bodies.get(i));
                producer.send(message);
                if ((i + 1) % TRANSACTION == 0) {
                    session.commit();
                }
            }
            session.commit();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void empty(String queue) {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            connection.start();
            MessageConsumer consumer = session.createConsumer(session.createQueue(queue));
            int taken = 0;
            while (consumer.receive(EMPTY_AFTER_MILLIS) != null) {
                if (++taken % TRANSACTION == 0) {
                    session.commit();
                }
            }
            session.commit();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
