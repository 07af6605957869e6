package fr.aiguillage.hub.batch;

import java.util.List;

/** What is done with a batch: all of it or nothing. */
@FunctionalInterface
interface BatchHandler {

    /** Processes the batch and returns the messages to send in its session. */
    List<Reply> process(List<InboundMessage> batch) throws Exception;
}
