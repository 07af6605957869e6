package fr.aiguillage.bench;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.hub.broker.QueueNames;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hub's whole way: batch consumer, mapping, checks, matching, placing, outbox, delivery to the pôles' queues. */
final class HubPipeline implements Contender {

    /** Offers come from several systems at once, as they do to any hub; each feed has its own queue and consumer. */
    static final List<String> FEEDS = List.of("bench-1", "bench-2", "bench-3");

    private static final long GLANCE_MILLIS = 50;

    private final CamelContext camel;
    private final JdbcClient store;
    private final BenchQueues queues;
    private final List<String> exits;
    private long expected;

    HubPipeline(ApplicationContext hub, BenchQueues queues, List<String> exits) {
        this.camel = hub.getBean(CamelContext.class);
        this.store = hub.getBean(JdbcClient.class);
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
            for (String feed : FEEDS) {
                camel.getRouteController().suspendRoute(route(feed));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < FEEDS.size(); i++) {
            int feed = i;
            // Neighbours are often one opportunity, published by several systems.
            List<byte[]> share = IntStream.range(0, bodies.size())
                    .filter(body -> body % FEEDS.size() == feed)
                    .mapToObj(bodies::get)
                    .toList();
            queues.fill("in." + FEEDS.get(i), share);
        }
        expected += bodies.size();
    }

    @Override
    public void drain() {
        try {
            for (String feed : FEEDS) {
                camel.getRouteController().resumeRoute(route(feed));
            }
            while (!isDrained()) {
                TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Asked without reading the outbox while offers come in: counting its rows, taken out or not, twenty times a second
     * would be measured with the hub.
     */
    private boolean isDrained() {
        return store.sql("""
                        SELECT CASE WHEN (SELECT sum(count) FROM ledger WHERE outcome = 'RECEIVED') >= :expected
                                    THEN NOT EXISTS (SELECT FROM outbox) ELSE false END
                        """).param("expected", expected).query(Boolean.class).single();
    }

    private static String route(String feed) {
        return "ingest-" + feed;
    }

    @Override
    public void reset() {
        exits.forEach(queues::empty);
        // Partners read their receipts; left there, they would fill the heap round by round.
        FEEDS.stream().map(FeedId::new).map(QueueNames::receipts).forEach(queues::empty);
    }
}
