package fr.aiguillage.hub.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession.QueueQuery;

/** Counts what waits in queues: what has not been ingested yet, what a pôle has not read yet. */
public class QueueDepths {

    private final CoreSessions sessions;

    public QueueDepths(ConnectionFactory connections) {
        this.sessions = new CoreSessions(connections);
    }

    /** Messages in each queue, those handed out but not acknowledged included; a queue that does not exist is left out. */
    public Map<String, Long> of(Collection<String> queues) throws JMSException {
        return sessions.run(session -> {
            Map<String, Long> depths = new LinkedHashMap<>();
            for (String queue : queues) {
                QueueQuery answer = session.queueQuery(SimpleString.of(queue));
                if (answer.isExists()) {
                    depths.put(queue, answer.getMessageCount());
                }
            }
            return depths;
        });
    }
}
