package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.DestinationStore;
import fr.aiguillage.hub.store.OutboxStore;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the relay for as long as the hub runs. */
@Component
class OutboxWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration BACKOFF = Duration.ofSeconds(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final RelayOutbox relay;
    private final PoleQueues queues;
    private final OutboxSignal signal;
    private volatile @Nullable Thread thread;

    OutboxWorker(
            OutboxStore outbox,
            DestinationStore destinations,
            ConnectionFactory connections,
            TransactionTemplate transaction,
            OutboxSignal signal) {
        this.queues = new PoleQueues(connections);
        this.relay = new RelayOutbox(outbox, destinations, queues, transaction);
        this.signal = signal;
    }

    @Override
    public void start() {
        Thread worker = new Thread(this::run, "outbox-relay");
        thread = worker;
        worker.start();
    }

    private void run() {
        try {
            while (isRunning()) {
                if (!relayed()) {
                    signal.await(PAUSE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong is the database's or the broker's trouble: deliveries wait until it is over. */
    private boolean relayed() throws InterruptedException {
        try {
            return relay.relay() > 0;
        } catch (JMSException | RuntimeException e) {
            if (isRunning()) {
                LOG.warn("deliveries wait: {}", e.toString());
                Thread.sleep(BACKOFF.toMillis());
            }
            return false;
        }
    }

    @Override
    public void stop() {
        Thread worker = thread;
        thread = null;
        if (worker == null) {
            return;
        }
        signal.raise();
        try {
            worker.join(STOP_LIMIT.toMillis());
            queues.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (JMSException e) {
            LOG.debug("the broker was gone before the relay", e);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
