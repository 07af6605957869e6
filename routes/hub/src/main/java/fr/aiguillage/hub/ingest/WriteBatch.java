package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.hub.batch.Reply;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.run.CloseRuns;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/** Last step: one database transaction for the batch, then word to whoever waits for its result. */
public final class WriteBatch {

    private final SystemId system;
    private final boolean answers;
    private final TakeIn takeIn;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;
    private final CloseRuns runs;
    private final LedgerMetrics metrics;

    WriteBatch(
            FeedDefinition feed,
            TakeIn takeIn,
            TransactionTemplate transaction,
            OutboxSignal outbox,
            CloseRuns runs,
            LedgerMetrics metrics) {
        this.system = feed.system();
        this.answers = feed.source() instanceof QueueSource;
        this.takeIn = takeIn;
        this.transaction = transaction;
        this.outbox = outbox;
        this.runs = runs;
        this.metrics = metrics;
    }

    /** The receipts, which leave when the batch is acknowledged. */
    public List<Reply> write(IntakeBatch batch) {
        TakeIn.Result result = Objects.requireNonNull(
                transaction.execute(status -> takeIn.take(batch.feed(), system, batch.intakes(), answers)));
        outbox.raise();
        result.ended().forEach(message -> metrics.count(batch.feed(), message.outcome()));
        if (result.ended().stream().anyMatch(message -> message.intake().runId() != null)) {
            runs.wake();
        }
        return result.receipts();
    }
}
