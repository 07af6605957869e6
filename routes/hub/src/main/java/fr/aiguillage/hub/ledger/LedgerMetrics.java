package fr.aiguillage.hub.ledger;

import fr.aiguillage.contract.FeedId;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts ended messages for Prometheus, since the start of this process; the ledger counts since the first day. */
@Component
public class LedgerMetrics {

    private final MeterRegistry registry;

    public LedgerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    public void count(FeedId feed, Outcome outcome) {
        registry.counter("aiguillage.messages", "feed", feed.value(), "outcome", outcome.name())
                .increment();
    }
}
