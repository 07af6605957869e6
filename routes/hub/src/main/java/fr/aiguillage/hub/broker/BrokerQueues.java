package fr.aiguillage.hub.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession;

/**
 * Creates the queues that the configuration names. No client may create one, so a queue that was forgotten here shows
 * at once as an error of its first user.
 */
public class BrokerQueues {

    private final CoreSessions sessions;

    public BrokerQueues(ConnectionFactory connections) {
        this.sessions = new CoreSessions(connections);
    }

    /** Creates the durable queues that do not exist yet and tells how many that were. */
    public int ensure(Iterable<String> queues) throws JMSException {
        return sessions.run(session -> {
            int created = 0;
            for (String queue : queues) {
                if (!session.queueQuery(SimpleString.of(queue)).isExists()) {
                    create(session, queue);
                    created++;
                }
            }
            return created;
        });
    }

    private static void create(ClientSession session, String queue) throws ActiveMQException {
        SimpleString address = SimpleString.of(queue);
        if (!session.addressQuery(address).isExists()) {
            session.createAddress(address, RoutingType.ANYCAST, false);
        }
        session.createQueue(QueueConfiguration.of(queue)
                .setAddress(queue)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true)
                .setAutoDelete(false));
    }
}
