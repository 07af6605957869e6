package fr.aiguillage.hub.batch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What operators can watch about one queue's batches. */
final class BatchMetrics {

    private final DistributionSummary size;
    private final Timer time;
    private final Counter splits;
    private final Counter quarantined;
    private final Counter rollbacks;

    BatchMetrics(MeterRegistry registry, String queue) {
        size = DistributionSummary.builder("aiguillage.batch.size")
                .description("Messages in a committed batch")
                .tag("queue", queue)
                .register(registry);
        time = Timer.builder("aiguillage.batch.time")
                .description("From the last message taken to the commit on the broker")
                .tag("queue", queue)
                .register(registry);
        splits = counter(registry, queue, "aiguillage.batch.splits", "Batches halved because of their data");
        quarantined = counter(registry, queue, "aiguillage.batch.quarantined", "Messages found to be poison");
        rollbacks =
                counter(registry, queue, "aiguillage.batch.rollbacks", "Batches put back because of infrastructure");
    }

    private static Counter counter(MeterRegistry registry, String queue, String name, String description) {
        return Counter.builder(name)
                .description(description)
                .tag("queue", queue)
                .register(registry);
    }

    void committed(int messages, Duration taken) {
        size.record(messages);
        time.record(taken);
    }

    void split() {
        splits.increment();
    }

    void quarantined() {
        quarantined.increment();
    }

    void rolledBack() {
        rollbacks.increment();
    }
}
