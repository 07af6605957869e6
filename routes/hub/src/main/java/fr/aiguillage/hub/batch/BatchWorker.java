package fr.aiguillage.hub.batch;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that consumes a queue until it is stopped: takes a batch, has it processed (the handler commits in the
 * database), then commits on the broker. Whatever is missing, it comes back: a lost broker costs a new connection, a
 * lost database a rollback. A commit whose answer was lost is in doubt, and the batch may come again, flagged as
 * redelivered.
 */
final class BatchWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);

    private final BatchOptions options;
    private final ConnectionFactory connections;
    private final SplitBatch split;
    private final BatchMetrics metrics;
    private final BooleanSupplier wanted;
    private final CountDownLatch stop;
    private final Backoff backoff;

    /**
     * @param wanted false from the moment that no further batch is to begin
     * @param stop reached when nobody waits for this worker any more
     */
    BatchWorker(
            BatchOptions options,
            ConnectionFactory connections,
            SplitBatch split,
            BatchMetrics metrics,
            BooleanSupplier wanted,
            CountDownLatch stop) {
        this.options = options;
        this.connections = connections;
        this.split = split;
        this.metrics = metrics;
        this.wanted = wanted;
        this.stop = stop;
        this.backoff = new Backoff(options.backoff(), options.backoffLimit());
    }

    @Override
    public void run() {
        while (wanted.getAsBoolean()) {
            try (BatchSession session = BatchSession.open(connections, options.queue(), options.maxBody())) {
                consume(session);
            } catch (JMSException | RuntimeException e) {
                pause("Broker lost while consuming {}; next attempt in {}", e);
            }
        }
    }

    private void consume(BatchSession session) throws JMSException {
        while (wanted.getAsBoolean()) {
            List<InboundMessage> batch = session.take(options.size(), options.patience(), wanted);
            if (!batch.isEmpty()) {
                process(session, batch);
            }
        }
    }

    private void process(BatchSession session, List<InboundMessage> batch) throws JMSException {
        long start = System.nanoTime();
        try {
            session.send(split.process(batch));
        } catch (InfrastructureFailure e) {
            metrics.rolledBack();
            session.rollback();
            pause("Batch of {} put back; next attempt in {}", e);
            return;
        }
        session.commit();
        backoff.reset();
        metrics.committed(batch.size(), Duration.ofNanos(System.nanoTime() - start));
    }

    private void pause(String text, Throwable cause) {
        Duration pause = backoff.next();
        LOG.warn(text, options.queue(), pause, cause);
        try {
            if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Worker of {} stopped while waiting", options.queue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
