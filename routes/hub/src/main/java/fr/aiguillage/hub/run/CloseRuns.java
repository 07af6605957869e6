package fr.aiguillage.hub.run;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.store.RunRow;
import fr.aiguillage.hub.store.RunState;
import fr.aiguillage.hub.store.RunStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes runs whose records are all taken in: withdraws what a whole snapshot did not bring, or holds the run. */
@Component
public class CloseRuns {

    private static final Logger LOG = LoggerFactory.getLogger(CloseRuns.class);

    private final RunStore runs;
    private final CloseSnapshot snapshot;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;
    private final ReportRejects rejects;
    private volatile boolean awake = true;

    CloseRuns(
            RunStore runs,
            CloseSnapshot snapshot,
            TransactionTemplate transaction,
            OutboxSignal outbox,
            ReportRejects rejects) {
        this.runs = runs;
        this.snapshot = snapshot;
        this.transaction = transaction;
        this.outbox = outbox;
        this.rejects = rejects;
    }

    /** Tells that a run may have become ripe. */
    public void wake() {
        awake = true;
    }

    @Scheduled(fixedDelay = 200)
    void closeWhenAwake() {
        if (awake) {
            awake = false;
            close();
        }
    }

    /**
     * For what another instance took in, or a crash left behind. One at a time: two that find a run ripe at once would tell
     * its end twice.
     */
    @Scheduled(fixedDelay = 5000)
    synchronized void close() {
        for (RunRow run : runs.ripe()) {
            transaction.executeWithoutResult(status -> snapshot.close(run));
            rejects.write(run);
            outbox.raise();
        }
    }

    /** A run whose hub was killed keeps the lock of its poll for a while; after that nobody is reading it. */
    @Scheduled(fixedDelay = 60_000)
    void interrupt() {
        runs.interruptAll();
    }

    /** A person has looked at a held run and lets it withdraw what it did not bring. */
    public boolean release(long id) {
        boolean released = Boolean.TRUE.equals(transaction.execute(status -> runs.find(id)
                .filter(run -> run.state() == RunState.HELD)
                .map(run -> {
                    snapshot.withdraw(run);
                    return true;
                })
                .orElse(false)));
        outbox.raise();
        return released;
    }

    /** A person has looked at a held run and found its snapshot wrong: nothing is withdrawn because of it. */
    public boolean discard(long id) {
        return Boolean.TRUE.equals(transaction.execute(status -> runs.find(id)
                .filter(run -> run.state() == RunState.HELD)
                .map(run -> {
                    LOG.info("run {} of feed {} is discarded", id, new FeedId(run.feed()));
                    runs.absences(id, run.absent() == null ? 0 : run.absent(), 0);
                    runs.end(id, RunState.COMPLETE, "discarded");
                    return true;
                })
                .orElse(false)));
    }
}
