package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.hub.delivery.OutboxSignal;
import fr.aiguillage.hub.door.ReadEnvelopes;
import fr.aiguillage.hub.run.CloseRuns;
import fr.aiguillage.hub.store.UnmappedCodeStore;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One ingest route a feed, added while the hub runs. */
@Component
public class IngestRoutes {

    private final CamelContext camel;
    private final ReadEnvelopes readEnvelopes;
    private final MatchingEngine engine;
    private final TakeIn takeIn;
    private final TransactionTemplate transaction;
    private final OutboxSignal outbox;
    private final CloseRuns runs;
    private final LedgerMetrics metrics;
    private final UnmappedCodeStore unmapped;
    private final Clock clock;

    IngestRoutes(
            CamelContext camel,
            ReadEnvelopes readEnvelopes,
            MatchingEngine engine,
            TakeIn takeIn,
            TransactionTemplate transaction,
            OutboxSignal outbox,
            CloseRuns runs,
            LedgerMetrics metrics,
            UnmappedCodeStore unmapped,
            Clock clock) {
        this.camel = camel;
        this.readEnvelopes = readEnvelopes;
        this.engine = engine;
        this.takeIn = takeIn;
        this.transaction = transaction;
        this.outbox = outbox;
        this.runs = runs;
        this.metrics = metrics;
        this.unmapped = unmapped;
        this.clock = clock;
    }

    /** Begins to take in what the feed's queue holds. */
    public void add(FeedDefinition feed) throws Exception {
        QuarantinePoison poison = new QuarantinePoison(feed, readEnvelopes, takeIn, transaction);
        camel.getRegistry().bind(poisonHandler(feed.id()), poison);
        MapRecords mapRecords = new MapRecords(feed, new CheckOffers(feed, engine, clock), unmapped);
        WriteBatch writeBatch = new WriteBatch(feed, takeIn, transaction, outbox, runs, metrics);
        camel.addRoutes(new IngestOffersRoute(feed.id(), readEnvelopes, mapRecords, writeBatch));
    }

    static String poisonHandler(FeedId feed) {
        return "quarantine-" + feed;
    }
}
