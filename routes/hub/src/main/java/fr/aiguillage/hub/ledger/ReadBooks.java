package fr.aiguillage.hub.ledger;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.broker.QueueDepths;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.store.LedgerStore;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads the ledger: the counters and the outbox of one instant, and how much waits in each feed's queue. */
@Component
public class ReadBooks {

    private final LedgerStore ledger;
    private final FeedTable feeds;
    private final QueueDepths depths;

    public ReadBooks(LedgerStore ledger, FeedTable feeds, QueueDepths depths) {
        this.ledger = ledger;
        this.feeds = feeds;
        this.depths = depths;
    }

    public Books read() {
        Map<String, Long> queued = queued();
        Map<String, Map<String, Long>> counts = ledger.all();
        TreeSet<String> names = new TreeSet<>(counts.keySet());
        feeds.list().forEach(feed -> names.add(feed.id().value()));
        List<BookLine> lines =
                names.stream().map(name -> line(name, counts, queued)).toList();
        BookLine total = BookLine.total(lines);
        return new Books(total.balanced(), lines, total, ledger.ends());
    }

    private static BookLine line(String feed, Map<String, Map<String, Long>> counts, Map<String, Long> queued) {
        Map<String, Long> own = counts.getOrDefault(feed, Map.of());
        return BookLine.of(feed, own, queued.getOrDefault(QueueNames.in(new FeedId(feed)), 0L));
    }

    private Map<String, Long> queued() {
        try {
            return depths.of(feeds.list().stream()
                    .map(FeedDefinition::id)
                    .map(QueueNames::in)
                    .toList());
        } catch (JMSException e) {
            throw new IllegalStateException("the broker does not tell what waits in its queues", e);
        }
    }
}
