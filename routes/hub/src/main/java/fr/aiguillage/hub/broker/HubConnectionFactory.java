package fr.aiguillage.hub.broker;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The hub's own way to the broker, tuned for sessions that take and send messages by the hundred. */
final class HubConnectionFactory {

    /** Two batches of ordinary offers are fetched ahead; more would keep messages from a second instance. */
    private static final int WINDOW = 4 << 20;

    /** Bodies beyond this are streamed from disk, so that one oversized body is never loaded to be refused. */
    private static final int LARGE = 256 << 10;

    private HubConnectionFactory() {}

    static ConnectionFactory to(String url, HubCredential credential) {
        ActiveMQConnectionFactory factory =
                new ActiveMQConnectionFactory(url, credential.user(), credential.password());
        // Sends belong to a transaction: its commit waits for them all, once.
        factory.setBlockOnDurableSend(false);
        factory.setBlockOnAcknowledge(false);
        // A lost connection is told at once. Its transaction is gone whatever the client does, and whoever holds it
        // knows how to begin again.
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setConsumerWindowSize(WINDOW);
        factory.setMinLargeMessageSize(LARGE);
        factory.setCacheDestinations(true);
        return factory;
    }
}
