package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.hub.store.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts ended messages for Prometheus, since the start of this process; the ledger counts since the first day. */
@Component
class LedgerMetrics {

    private final MeterRegistry registry;

    LedgerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(FeedId feed, Outcome outcome) {
        registry.counter("aiguillage.messages", "feed", feed.value(), "outcome", outcome.name())
                .increment();
    }
}
