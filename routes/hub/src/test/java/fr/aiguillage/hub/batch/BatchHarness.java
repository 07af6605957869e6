package fr.aiguillage.hub.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.hub.broker.TestBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A broker of its own and a route over {@code batch:in.test} that writes down what it is handed and behaves as a test
 * tells it to.
 */
final class BatchHarness implements AutoCloseable {

    private static final String IN = "in.test";
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
    final TestBroker broker;

    BatchHarness(Path directory) throws Exception {
        broker = TestBroker.in(directory);
        broker.queues(IN, OUT);
    }

    /** Options as they follow others in an address; what a test does not say of waiting is short. */
    void given(String options) throws Exception {
        given(broker.connections(), options);
    }

    void given(ConnectionFactory connections, String given) throws Exception {
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

    void send(String... bodies) throws JMSException {
        broker.send(IN, bodies);
    }

    void start() {
        camel.start();
    }

    void drained() {
        await().atMost(Duration.ofSeconds(20)).until(() -> left() == 0);
    }

    /** Starts, and ends once nothing is left in the queue. */
    void drain() {
        start();
        drained();
    }

    long left() throws JMSException {
        return broker.depth(IN);
    }

    List<String> replies() throws JMSException {
        return broker.drain(OUT);
    }

    void stop() {
        camel.stop();
    }

    @Override
    public void close() throws Exception {
        stop();
        broker.close();
    }

    /** As a database does that cannot take one of the messages. */
    static void refusePoison(List<String> bodies) {
        if (bodies.stream().anyMatch(body -> body.startsWith("poison"))) {
            throw new IllegalArgumentException("poison in " + bodies);
        }
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
