package fr.aiguillage.hub.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The hub's own embedded broker on free ports, with short words for what tests do with queues. */
public final class TestBroker implements AutoCloseable {

    private final HubCredential hub = HubCredential.random();
    private final BrokerAccounts accounts = new BrokerAccounts();
    private final EmbeddedBroker broker;

    private TestBroker(Path directory, Map<String, String> settings) {
        broker = new EmbeddedBroker(settings(settings), directory, hub, accounts);
    }

    public static TestBroker in(Path directory) throws Exception {
        return in(directory, Map.of());
    }

    public static TestBroker in(Path directory, Map<String, String> settings) throws Exception {
        TestBroker broker = new TestBroker(directory, settings);
        broker.start();
        return broker;
    }

    private static BrokerSettings settings(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(
                Map.of("b.core-port", "0", "b.amqp-port", "0", "b.stomp-port", "0", "b.disk-reserve", "1MB"));
        given.forEach((name, value) -> all.put("b." + name, value));
        return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("b", BrokerSettings.class);
    }

    public void start() throws Exception {
        broker.start();
    }

    public void stop() throws Exception {
        broker.stop();
    }

    @Override
    public void close() throws Exception {
        broker.stop();
    }

    public BrokerAccounts accounts() {
        return accounts;
    }

    public BrokerEndpoints endpoints() {
        return broker.endpoints();
    }

    EmbeddedBroker broker() {
        return broker;
    }

    HubCredential hub() {
        return hub;
    }

    public ConnectionFactory connections() {
        return HubConnectionFactory.to(broker.inVmUrl(), hub);
    }

    public void queues(String... names) throws JMSException {
        new BrokerQueues(connections()).ensure(List.of(names));
    }

    public long depth(String queue) throws JMSException {
        return new QueueDepths(connections()).of(List.of(queue)).getOrDefault(queue, -1L);
    }

    public void send(String queue, String... bodies) throws JMSException {
        try (Connection connection = connections().createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(session.createQueue(queue))) {
            for (String body : bodies) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(body.getBytes(StandardCharsets.UTF_8));
                producer.send(message);
            }
            session.commit();
        }
    }

    /** Takes the bodies of all text messages that a queue holds. */
    public List<String> drain(String queue) throws JMSException {
        List<String> bodies = new ArrayList<>();
        try (Connection connection = connections().createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            connection.start();
            Message message = consumer.receive(Duration.ofMillis(300).toMillis());
            while (message != null) {
                bodies.add(((TextMessage) message).getText());
                message = consumer.receiveNoWait();
            }
        }
        return bodies;
    }
}
