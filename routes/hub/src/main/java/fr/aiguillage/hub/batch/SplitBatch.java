package fr.aiguillage.hub.batch;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes a batch and, when its data makes it fail, its halves, down to the message that is to blame. One poison
 * among n messages costs about 2·log2(n) more attempts; the good ones pass in the order they came.
 */
final class SplitBatch {

    private static final Logger LOG = LoggerFactory.getLogger(SplitBatch.class);

    private final BatchHandler handler;
    private final PoisonHandler poisonHandler;
    private final BatchMetrics metrics;

    SplitBatch(BatchHandler handler, PoisonHandler poisonHandler, BatchMetrics metrics) {
        this.handler = handler;
        this.poisonHandler = poisonHandler;
        this.metrics = metrics;
    }

    /** The replies of every part that passed; after this each message is processed or quarantined. */
    List<Reply> process(List<InboundMessage> batch) throws InfrastructureFailure {
        try {
            return handler.process(batch);
        } catch (Exception | StackOverflowError e) {
            if (FailureKind.of(e) == FailureKind.INFRASTRUCTURE) {
                throw new InfrastructureFailure(e);
            }
            return batch.size() == 1 ? quarantine(batch.get(0), e) : halves(batch);
        }
    }

    private List<Reply> halves(List<InboundMessage> batch) throws InfrastructureFailure {
        metrics.split();
        int middle = batch.size() / 2;
        List<Reply> replies = new ArrayList<>(process(batch.subList(0, middle)));
        replies.addAll(process(batch.subList(middle, batch.size())));
        return replies;
    }

    /** A message that can be neither processed nor put aside stays in its queue: losing it is the only wrong answer. */
    private List<Reply> quarantine(InboundMessage message, Throwable reason) throws InfrastructureFailure {
        try {
            List<Reply> replies = poisonHandler.quarantine(message, reason);
            metrics.quarantined();
            LOG.info("Message {} put in quarantine", message.id(), reason);
            return replies;
        } catch (RuntimeException e) {
            throw new InfrastructureFailure(e);
        }
    }
}
