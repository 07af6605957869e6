package fr.aiguillage.bench;

import fr.aiguillage.hub.ledger.ReadBooks;
import fr.aiguillage.hub.store.OutboxStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.springframework.context.ApplicationContext;

/** The hub's whole way: batch consumer, mapping, checks, matching, placing, outbox, delivery to the pôles' queues. */
final class HubPipeline implements Contender {

    static final String FEED = "bench";
    private static final String ROUTE = "ingest-" + FEED;
    private static final long GLANCE_MILLIS = 10;

    private final CamelContext camel;
    private final ReadBooks books;
    private final OutboxStore outbox;
    private final BenchQueues queues;
    private final List<String> exits;
    private long expected;

    HubPipeline(ApplicationContext hub, BenchQueues queues, List<String> exits) {
        this.camel = hub.getBean(CamelContext.class);
        this.books = hub.getBean(ReadBooks.class);
        this.outbox = hub.getBean(OutboxStore.class);
        this.queues = queues;
        this.exits = exits;
    }

    @Override
    public String name() {
        return "hub";
    }

    @Override
    public void fill(List<byte[]> bodies) {
        try {
            camel.getRouteController().suspendRoute(ROUTE);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        queues.fill("in." + FEED, bodies);
        expected += bodies.size();
    }

    @Override
    public void drain() {
        try {
            camel.getRouteController().resumeRoute(ROUTE);
            while (books.read().total().received() < expected || outbox.waiting() > 0) {
                TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void reset() {
        exits.forEach(queues::empty);
    }
}
