package fr.aiguillage.hub.broker;

import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Writes every inbound message to the journal. STOMP and most AMQP clients send messages that are not durable unless
 * told otherwise, and an offer that was accepted must not vanish with a restart.
 */
final class KeepInboundMessages implements ActiveMQServerPlugin {

    @Override
    public void beforeSend(
            ServerSession session,
            @Nullable Transaction tx,
            Message message,
            boolean direct,
            boolean noAutoCreateQueue) {
        String address = message.getAddress();
        if (address != null && QueueNames.isInbound(address) && !message.isDurable()) {
            message.setDurable(true);
        }
    }
}
