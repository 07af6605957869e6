package fr.aiguillage.hub.batch;

import java.util.List;

/**
 * Puts aside a message that cannot be processed, so that the others can go on. It must commit before it returns, and
 * be harmless when repeated: the acknowledgement of the message may still be lost afterwards.
 */
@FunctionalInterface
public interface PoisonHandler {

    /**
     * Keeps the message and the reason. When this fails, for whatever cause, the message stays in its queue.
     *
     * @return what to tell the sender, in the session of the batch; may be empty
     */
    List<Reply> quarantine(InboundMessage message, Throwable reason);
}
