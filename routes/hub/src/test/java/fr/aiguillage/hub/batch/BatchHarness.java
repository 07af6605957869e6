package fr.aiguillage.hub.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A route over {@code batch:in.test} that writes down what it is handed and behaves as a test tells it to. */
final class BatchHarness implements AutoCloseable {

    static final String IN = "in.test";
    static final String OUT = "receipts.test";

    /** What the route does with a batch, once it is written down. */
    interface Behaviour {
        void on(List<String> bodies) throws Exception;
    }

    final List<List<InboundMessage>> attempts = new CopyOnWriteArrayList<>();
    final List<String> done = new CopyOnWriteArrayList<>();
    final List<String> quarantined = new CopyOnWriteArrayList<>();
    volatile Behaviour before = bodies -> {};
    volatile Behaviour after = bodies -> {};
    volatile PoisonHandler poisonHandler = (message, reason) -> List.of();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final DefaultCamelContext camel = new DefaultCamelContext();

    BatchHarness(ConnectionFactory connections, String given) throws Exception {
        String options = given.contains("backoff") ? given : given + "&backoff=20&backoffLimit=100";
        camel.getRegistry().bind("connections", connections);
        camel.getRegistry().bind("meters", meters);
        camel.getRegistry().bind("poison", (PoisonHandler) this::quarantine);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("batch:" + IN + "?" + options.substring(1))
                        .routeId("test-batch")
                        .process(exchange -> exchange.getMessage()
                                .setBody(process(exchange.getIn().getBody(List.class))));
            }
        });
        camel.getShutdownStrategy().setTimeout(10);
    }

    void start() {
        camel.start();
    }

    @Override
    public void close() {
        camel.stop();
    }

    /** Stands for a database transaction: what ends in {@code done} is committed. */
    private List<Reply> process(List<InboundMessage> batch) throws Exception {
        attempts.add(batch);
        List<String> bodies = bodies(batch);
        before.on(bodies);
        done.addAll(bodies);
        after.on(bodies);
        return bodies.stream()
                .map(body -> new Reply(OUT, "got " + body, Map.of()))
                .toList();
    }

    private List<Reply> quarantine(InboundMessage message, Throwable reason) {
        List<Reply> replies = poisonHandler.quarantine(message, reason);
        quarantined.add(text(message));
        return replies;
    }

    static List<String> bodies(List<InboundMessage> batch) {
        return batch.stream().map(BatchHarness::text).toList();
    }

    static String text(InboundMessage message) {
        return new String(message.body(), UTF_8);
    }
}
