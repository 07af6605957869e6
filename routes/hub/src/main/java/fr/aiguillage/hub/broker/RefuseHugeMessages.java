package fr.aiguillage.hub.broker;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses a message that no offer can explain. A large AMQP message is held whole in memory when it is turned into a
 * CORE one, so a few of a gigabyte would end the process.
 */
final class RefuseHugeMessages implements ActiveMQServerPlugin {

    private static final Logger LOG = LoggerFactory.getLogger(RefuseHugeMessages.class);

    private final long limit;

    RefuseHugeMessages(long limit) {
        this.limit = limit;
    }

    @Override
    public void beforeSend(
            ServerSession session, @Nullable Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        long size = message.getWholeMessageSize();
        if (size > limit) {
            LOG.atWarn()
                    .addKeyValue("event", "BROKER_MESSAGE_REFUSED")
                    .addKeyValue("user", session.getValidatedUser())
                    .log("Message of {} bytes to {} refused: the limit is {}", size, message.getAddress(), limit);
            throw new ActiveMQException(
                    "message of " + size + " bytes: the limit is " + limit, ActiveMQExceptionType.ADDRESS_FULL);
        }
    }
}
