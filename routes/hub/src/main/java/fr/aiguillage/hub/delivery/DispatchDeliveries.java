package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.AcknowledgementStore;
import fr.aiguillage.hub.store.DestinationStore;
import fr.aiguillage.hub.store.OutboxStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets a thread to work on each destination that something waits for. A destination that is slow or gone keeps its own
 * thread and holds up no other.
 */
@Component
class DispatchDeliveries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchDeliveries.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final List<Sinks> families;
    private final OutboxStore outbox;
    private final RelayDestination relay;
    private final Set<DestinationId> busy = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ExecutorService threads;

    DispatchDeliveries(
            List<Sinks> families,
            OutboxStore outbox,
            DestinationStore destinations,
            AcknowledgementStore acknowledgements,
            TransactionTemplate transaction,
            DeliverySettings settings) {
        this.families = List.copyOf(families);
        this.outbox = outbox;
        this.relay = new RelayDestination(outbox, destinations, acknowledgements, transaction, settings);
    }

    @Override
    public void start() {
        threads = Executors.newCachedThreadPool(task -> new Thread(task, "delivery"));
    }

    @Scheduled(fixedDelay = 500)
    void dispatch() {
        ExecutorService running = threads;
        List<DestinationId> all =
                families.stream().flatMap(family -> family.all().stream()).toList();
        if (running == null || all.isEmpty()) {
            return;
        }
        List<Integer> waiting = outbox.waitingFor(
                all.stream().map(DestinationId::channel).toList(),
                all.stream().map(DestinationId::destination).toList());
        for (int index : waiting) {
            DestinationId destination = all.get(index);
            if (busy.add(destination)) {
                running.execute(() -> work(destination));
            }
        }
    }

    @Scheduled(fixedDelay = 5_000)
    void renewLeases() {
        if (!busy.isEmpty()) {
            relay.renewLeases();
        }
    }

    private void work(DestinationId destination) {
        try {
            families.stream()
                    .flatMap(family -> family.find(destination).stream())
                    .forEach(sink -> drain(destination, sink));
        } catch (RuntimeException e) {
            LOG.warn("deliveries to {} wait: {}", destination, e.toString());
        } finally {
            busy.remove(destination);
        }
    }

    private void drain(DestinationId destination, Sink sink) {
        try {
            while (isRunning() && relay.relay(destination, sink) > 0) {
                Thread.sleep(sink.pause().toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        ExecutorService running = threads;
        threads = null;
        if (running == null) {
            return;
        }
        running.shutdownNow();
        try {
            if (!running.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("a destination is still taking its time; what it takes comes again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
