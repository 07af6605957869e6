package fr.aiguillage.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.PoleId;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @TempDir
    Path directory;

    @Test
    void messagesAndQueuesOutliveARestart() throws Exception {
        try (TestBroker broker = TestBroker.in(directory)) {
            broker.queues("in.a");
            broker.send("in.a", "kept");
        }
        try (TestBroker broker = TestBroker.in(directory)) {
            assertThat(broker.depth("in.a")).isEqualTo(1);
        }
    }

    @Test
    void anInboundMessageIsKeptEvenWhenItsSenderDidNotAskForIt() throws Exception {
        try (TestBroker broker = TestBroker.in(directory)) {
            broker.queues("in.a");
            broker.accounts().put(BrokerAccount.partner("a", () -> "secret", new FeedId("a")));
            String url = broker.endpoints().amqp().toString();
            sendNonPersistent(new JmsConnectionFactory("a", "secret", url));
            sendNonPersistent(broker.connections());
        }
        try (TestBroker broker = TestBroker.in(directory)) {
            assertThat(broker.depth("in.a")).isEqualTo(2);
        }
    }

    private static void sendNonPersistent(ConnectionFactory factory) throws JMSException {
        try (Connection connection = factory.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue("in.a"))) {
            producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            producer.send(session.createTextMessage("kept"));
        }
    }

    @Test
    void aFullInboundQueueMakesItsProducerWaitAndDropsNothing() throws Exception {
        try (TestBroker broker = TestBroker.in(directory, Map.of("inbound-limit", "1MB"))) {
            broker.queues("in.a");
            String[] bodies = new String[200];
            Arrays.fill(bodies, "x".repeat(20_000));
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sendOneByOne(broker, bodies));
            await().until(() -> standsStill(broker, "in.a"));
            assertThat(sending).isNotDone();
            assertThat(broker.depth("in.a")).isBetween(1L, 150L);
            int taken = take(broker, "in.a", bodies.length);
            assertThat(taken).isEqualTo(bodies.length);
            sending.get(10, TimeUnit.SECONDS);
        }
    }

    private static boolean standsStill(TestBroker broker, String queue) throws Exception {
        long before = broker.depth(queue);
        TimeUnit.SECONDS.sleep(1);
        return before > 0 && broker.depth(queue) == before;
    }

    private static void sendOneByOne(TestBroker broker, String[] bodies) {
        for (String body : bodies) {
            try {
                broker.send("in.a", body);
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static int take(TestBroker broker, String queue, int wanted) throws JMSException {
        int taken = 0;
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            connection.start();
            while (taken < wanted && consumer.receive(5_000) != null) {
                taken++;
            }
        }
        return taken;
    }

    @Test
    void anOutboundQueueGoesToDiskInsteadOfBlockingTheHub() throws Exception {
        try (TestBroker broker = TestBroker.in(directory)) {
            broker.queues("pole.ain.offers");
            String body = "x".repeat(100_000);
            for (int i = 0; i < 100; i++) {
                broker.send("pole.ain.offers", body);
            }
            assertThat(broker.depth("pole.ain.offers")).isEqualTo(100);
            assertThat(take(broker, "pole.ain.offers", 100)).isEqualTo(100);
        }
    }

    @Test
    void aResendIsRecognisedEvenAfterARestart() throws Exception {
        try (TestBroker broker = TestBroker.in(directory)) {
            broker.queues("pole.ain.offers");
            sendWithId(broker, "offer-1:3:ain");
            sendWithId(broker, "offer-1:3:ain");
        }
        try (TestBroker broker = TestBroker.in(directory)) {
            sendWithId(broker, "offer-1:3:ain");
            sendWithId(broker, "offer-1:4:ain");
            assertThat(broker.depth("pole.ain.offers")).isEqualTo(2);
        }
    }

    private static void sendWithId(TestBroker broker, String id) throws JMSException {
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue("pole.ain.offers"))) {
            Message message = session.createTextMessage("offer");
            message.setStringProperty("_AMQ_DUPL_ID", id);
            producer.send(message);
        }
    }

    @Test
    void receiptsExpireAndOffersDoNot() throws Exception {
        try (TestBroker broker = TestBroker.in(directory, Map.of("receipts-expire-after", "1s"))) {
            broker.queues("receipts.a", "pole.ain.offers");
            broker.send("receipts.a", "soon gone");
            broker.send("pole.ain.offers", "stays");
            Instant sent = Instant.now();
            await().pollDelay(Duration.ofSeconds(2)).until(() -> Instant.now().isAfter(sent.plusSeconds(2)));
            assertThat(take(broker, "receipts.a", 1, 500)).isZero();
            assertThat(take(broker, "pole.ain.offers", 1)).isEqualTo(1);
        }
    }

    private static int take(TestBroker broker, String queue, int wanted, long millis) throws JMSException {
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            connection.start();
            return wanted > 0 && consumer.receive(millis) != null ? 1 : 0;
        }
    }

    @Test
    void aQueueThatNobodyCreatedIsAnErrorEvenForTheHub() throws Exception {
        try (TestBroker broker = TestBroker.in(directory)) {
            assertThatThrownBy(() -> broker.send("in.invented", "x")).isInstanceOf(JMSException.class);
            assertThat(broker.depth("in.invented")).isEqualTo(-1);
        }
    }

    @Test
    void aPoleReadsItsOffersAndSendsNothing() throws Exception {
        try (TestBroker broker = TestBroker.in(directory)) {
            broker.queues("pole.ain.offers", "pole.loire.offers", "in.a");
            broker.accounts().put(BrokerAccount.pole("ain", () -> "secret", new PoleId("ain")));
            broker.send("pole.ain.offers", "an offer");
            String url = broker.endpoints().amqp().toString();
            try (Connection connection = new JmsConnectionFactory("ain", "secret", url).createConnection();
                    Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
                connection.start();
                assertThat(session.createConsumer(session.createQueue("pole.ain.offers"))
                                .receive(5_000))
                        .isNotNull();
                assertThatThrownBy(() -> session.createConsumer(session.createQueue("pole.loire.offers")))
                        .isInstanceOf(JMSException.class);
                assertThatThrownBy(() -> session.createProducer(session.createQueue("pole.ain.offers"))
                                .send(session.createTextMessage("x")))
                        .isInstanceOf(JMSException.class);
            }
        }
    }

    @Test
    void nobodyMayTakeTheNameOfTheHub() throws Exception {
        BrokerAccount impostor = BrokerAccount.partner("hub", () -> "secret", new FeedId("a"));
        assertThatThrownBy(() -> new BrokerAccounts().put(impostor)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDoorsDoNotOpenBeyondLoopbackInClear() {
        assertThatThrownBy(() -> TestBroker.in(directory, Map.of("host", "0.0.0.0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tls");
    }
}
