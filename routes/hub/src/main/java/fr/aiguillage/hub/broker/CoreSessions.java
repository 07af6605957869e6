package fr.aiguillage.hub.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;

/**
 * Lends a session of Artemis' own client, which can create and count queues on an embedded and on an external broker
 * alike; JMS has no words for either.
 */
final class CoreSessions {

    /** What is done with the session. */
    interface Work<T> {
        T with(ClientSession session) throws ActiveMQException;
    }

    private final ConnectionFactory connections;

    CoreSessions(ConnectionFactory connections) {
        this.connections = connections;
    }

    <T> T run(Work<T> work) throws JMSException {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            return work.with(((ActiveMQSession) session).getCoreSession());
        } catch (ActiveMQException e) {
            JMSException failure = new JMSException(e.getMessage(), e.getType().name());
            failure.initCause(e);
            throw failure;
        }
    }
}
