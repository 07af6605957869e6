package fr.aiguillage.hub.door;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.hub.batch.InboundMessage;
import fr.aiguillage.hub.batch.PoisonHandler;
import fr.aiguillage.hub.batch.Reply;
import fr.aiguillage.hub.broker.BrokerAccount;
import fr.aiguillage.hub.broker.HubUser;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.broker.TestBroker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The door without what lies behind it: reads each partner's events and answers with a receipt that names them. */
public final class EchoHub implements AutoCloseable {

    final List<InboundEvent> events = new CopyOnWriteArrayList<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ReadEnvelopes readEnvelopes = new ReadEnvelopes(new HubUser("hub"));
    private final TestBroker broker;

    public EchoHub(TestBroker broker) {
        this.broker = broker;
        camel.getRegistry().bind("connections", broker.connections());
        camel.getRegistry().bind("poison", (PoisonHandler) (message, reason) -> List.of());
        camel.start();
    }

    /** A partner whose user is called as its feed and whose password is {@code <feed>-secret}. */
    public EchoHub partner(String name) throws Exception {
        FeedId feed = new FeedId(name);
        broker.queues(QueueNames.in(feed), QueueNames.receipts(feed));
        broker.accounts().put(BrokerAccount.partner(name, () -> name + "-secret", feed));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("batch:" + QueueNames.in(feed) + "?wait=10")
                        .routeId("echo-" + feed)
                        .process(exchange -> exchange.getMessage()
                                .setBody(echo(feed, exchange.getIn().getBody(List.class))));
            }
        });
        return this;
    }

    private List<Reply> echo(FeedId feed, List<InboundMessage> batch) {
        List<InboundEvent> read = readEnvelopes.read(batch);
        events.addAll(read);
        return read.stream().map(event -> receipt(feed, event)).toList();
    }

    private static Reply receipt(FeedId feed, InboundEvent event) {
        String outcome = event.rejected() ? "rejected" : "accepted";
        return new Reply(
                QueueNames.receipts(feed),
                "{\"message\":\"" + event.messageId() + "\",\"outcome\":\"" + outcome + "\"}",
                Map.of());
    }

    @Override
    public void close() {
        camel.stop();
    }
}
