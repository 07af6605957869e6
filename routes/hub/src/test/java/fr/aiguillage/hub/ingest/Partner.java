package fr.aiguillage.hub.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.feeds.config.DriftMode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.config.SnapshotMode;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.feeds.AddFeed;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A pushing partner with a feed of its own. */
public final class Partner {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger INSTANCES = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FeedId feed;
    private final ConnectionFactory connections;
    /** A partner that joins again says nothing twice. */
    private final int instance = INSTANCES.incrementAndGet();

    private int messages;

    private Partner(FeedId feed, ConnectionFactory connections) {
        this.feed = feed;
        this.connections = connections;
    }

    public static Partner join(AddFeed addFeed, ConnectionFactory connections) throws Exception {
        return join(addFeed, connections, null);
    }

    public static Partner join(AddFeed addFeed, ConnectionFactory connections, @Nullable Duration expireAfter)
            throws Exception {
        return join(addFeed, connections, "partner-" + NUMBER.incrementAndGet(), expireAfter);
    }

    /** Joins as a system of that name, with a feed of the same name. */
    public static Partner join(
            AddFeed addFeed, ConnectionFactory connections, String name, @Nullable Duration expireAfter)
            throws Exception {
        FeedDefinition feed = feed(name, expireAfter);
        addFeed.add(feed);
        return new Partner(feed.id(), connections);
    }

    static FeedDefinition feed(String name, @Nullable Duration expireAfter) {
        return new FeedDefinition(
                new FeedId(name),
                new SystemId(name),
                name,
                true,
                new QueueSource(name, new Secret("${env:PATH}")),
                null,
                null,
                Map.of(),
                List.of(),
                SnapshotMode.INCREMENTAL,
                FeedDefinition.DEFAULT_WITHDRAWAL_LIMIT,
                expireAfter,
                true,
                Map.of(),
                DiffusionScope.values()[0],
                DriftMode.WARN);
    }

    public FeedId feed() {
        return feed;
    }

    public record Event(String id, String type, String body) {}

    public Event upsert(OfferJson offer) {
        return new Event("m-" + instance + "-" + ++messages, "fr.aiguillage.offer.upserted", offer.toString());
    }

    public Event withdraw(OfferJson offer) {
        return new Event("m-" + instance + "-" + ++messages, "fr.aiguillage.offer.withdrawn", offer.toString());
    }

    public Event fill(OfferJson offer) {
        return new Event("m-" + instance + "-" + ++messages, "fr.aiguillage.offer.filled", offer.toString());
    }

    public Event raw(String body) {
        return new Event("m-" + instance + "-" + ++messages, "fr.aiguillage.offer.upserted", body);
    }

    /** Sends the events in one transaction, hence in one batch, and returns the receipts in their order. */
    public List<JsonNode> send(Event... events) throws Exception {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            connection.start();
            MessageProducer producer = session.createProducer(session.createQueue("in." + feed));
            for (Event event : events) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(event.body().getBytes(StandardCharsets.UTF_8));
                message.setStringProperty("ce_specversion", "1.0");
                message.setStringProperty("ce_source", "test");
                message.setStringProperty("ce_id", event.id());
                message.setStringProperty("ce_type", event.type());
                producer.send(message);
            }
            session.commit();
            MessageConsumer consumer = session.createConsumer(session.createQueue("receipts." + feed));
            List<JsonNode> receipts = new ArrayList<>();
            for (int i = 0; i < events.length; i++) {
                Message receipt = consumer.receive(20_000);
                if (receipt == null) {
                    throw new AssertionError("receipt " + (i + 1) + " of " + events.length + " never came");
                }
                receipts.add(JSON.readTree(receipt.getBody(String.class)));
            }
            session.commit();
            return receipts;
        }
    }

    public String status(Event event) throws Exception {
        return send(event).get(0).path("status").asText();
    }
}
