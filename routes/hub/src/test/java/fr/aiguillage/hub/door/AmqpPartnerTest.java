package fr.aiguillage.hub.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.contract.EventType;
import fr.aiguillage.hub.broker.TestBroker;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmqpPartnerTest {

    private static final String OFFER = "{\"remoteId\":\"42\",\"title\":\"Découverte de la menuiserie\"}";

    @TempDir
    static Path directory;

    private static TestBroker broker;
    private static EchoHub hub;

    @BeforeAll
    static void openTheDoor() throws Exception {
        broker = TestBroker.in(directory);
        hub = new EchoHub(broker).partner("atelier").partner("bourse");
    }

    @AfterAll
    static void closeTheDoor() throws Exception {
        hub.close();
        broker.close();
    }

    @BeforeEach
    void forget() throws Exception {
        broker.drain("receipts.atelier");
        hub.events.clear();
    }

    private static Connection login(String user, String password) throws JMSException {
        String url = broker.endpoints().amqp() + "?jms.connectTimeout=5000";
        return new JmsConnectionFactory(user, password, url).createConnection();
    }

    /** What a message needs beyond its body. */
    private interface Dressing {
        void on(Message message) throws JMSException;
    }

    private static String pushed(String body, Dressing dressing) throws JMSException {
        try (Connection connection = login("atelier", "atelier-secret");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(body.getBytes(StandardCharsets.UTF_8));
            dressing.on(message);
            session.createProducer(session.createQueue("in.atelier")).send(message);
            Message receipt = session.createConsumer(session.createQueue("receipts.atelier"))
                    .receive(10_000);
            return ((TextMessage) receipt).getText();
        }
    }

    @Test
    void anEventInBinaryModeIsReadAndItsReceiptComesBack() throws Exception {
        String receipt = pushed(OFFER, message -> {
            message.setStringProperty("cloudEvents_specversion", "1.0");
            message.setStringProperty("cloudEvents_id", "event-1");
            message.setStringProperty("cloudEvents_source", "/atelier");
            message.setStringProperty("cloudEvents_type", "fr.aiguillage.offer.upserted");
            message.setStringProperty("cloudEvents_subject", "42");
        });
        assertThat(receipt).contains("event-1", "accepted");
        InboundEvent event = hub.events.get(0);
        assertThat(event.type()).isEqualTo(EventType.OFFER_UPSERTED);
        assertThat(event.subject()).isEqualTo("42");
        assertThat(new String(event.body(), StandardCharsets.UTF_8)).isEqualTo(OFFER);
        assertThat(event.message().sentAt()).isAfter(Instant.EPOCH);
    }

    @Test
    void aPartnerCannotPassForTheHub() throws Exception {
        String receipt = pushed(OFFER, message -> {
            message.setStringProperty("_AMQ_VALIDATED_USER", "hub");
            message.setStringProperty("cloudEvents_id", "forged");
            message.setStringProperty("cloudEvents_type", "fr.aiguillage.record.read");
        });
        assertThat(receipt).contains("forged", "rejected");
        assertThat(hub.events.get(0).notices())
                .extracting(notice -> notice.code())
                .containsExactly(EnvelopeNotice.EVENT_TYPE_RESERVED);
    }

    @Test
    void anEventInStructuredModeIsRead() throws Exception {
        String receipt = pushed(
                "{\"specversion\":\"1.0\",\"id\":\"event-2\",\"source\":\"/atelier\","
                        + "\"type\":\"fr.aiguillage.offer.withdrawn\",\"subject\":\"42\"}",
                message -> {});
        assertThat(receipt).contains("event-2", "accepted");
        assertThat(hub.events.get(0).type()).isEqualTo(EventType.OFFER_WITHDRAWN);
    }

    @Test
    void aBareOfferIsAnUpsertUnderTheIdOfItsMessage() throws Exception {
        assertThat(pushed(OFFER, message -> {})).contains("accepted");
        InboundEvent event = hub.events.get(0);
        assertThat(event.type()).isEqualTo(EventType.OFFER_UPSERTED);
        assertThat(event.messageId()).isNotBlank().isEqualTo(event.message().id());
    }

    @Test
    void aTimeToLiveDoesNotMakeAnAcceptedOfferVanish() throws Exception {
        try (Connection connection = login("bourse", "bourse-secret");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue("in.bourse"))) {
            connection.start();
            producer.setTimeToLive(1);
            producer.send(session.createTextMessage(OFFER));
            Message receipt = session.createConsumer(session.createQueue("receipts.bourse"))
                    .receive(10_000);
            assertThat(((TextMessage) receipt).getText()).contains("accepted");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> login("atelier", "guess").start()).isInstanceOf(JMSSecurityException.class);
    }

    @Test
    void nobodyComesInWithoutAName() {
        assertThatThrownBy(
                        () -> new JmsConnectionFactory(broker.endpoints().amqp().toString())
                                .createConnection()
                                .start())
                .isInstanceOf(JMSException.class);
    }

    @Test
    void aPartnerMayNotSendToTheQueueOfAnother() throws Exception {
        assertRefused(session ->
                session.createProducer(session.createQueue("in.bourse")).send(session.createTextMessage(OFFER)));
    }

    @Test
    void aPartnerMayNotReadTheReceiptsOfAnother() throws Exception {
        assertRefused(session -> session.createConsumer(session.createQueue("receipts.bourse")));
    }

    @Test
    void aPartnerMayNotReadItsOwnInboundQueue() throws Exception {
        assertRefused(session -> session.createConsumer(session.createQueue("in.atelier")));
    }

    @Test
    void aPartnerMayNotBrowseItsReceipts() throws Exception {
        assertRefused(session -> session.createBrowser(session.createQueue("receipts.atelier"))
                .getEnumeration()
                .hasMoreElements());
    }

    @Test
    void aPartnerMayNotCreateAQueue() throws Exception {
        assertRefused(session ->
                session.createProducer(session.createQueue("in.invented")).send(session.createTextMessage(OFFER)));
    }

    @Test
    void aPartnerMayNotManageTheBroker() throws Exception {
        assertRefused(session -> session.createProducer(session.createQueue("activemq.management"))
                .send(session.createTextMessage(OFFER)));
    }

    private interface Attempt {
        void with(Session session) throws JMSException;
    }

    private static void assertRefused(Attempt attempt) throws JMSException {
        try (Connection connection = login("atelier", "atelier-secret");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            assertThatThrownBy(() -> attempt.with(session)).isInstanceOf(JMSException.class);
        }
    }

    @Test
    void anAccountThatIsRemovedIsCutOffAndMayNotComeBack() throws Exception {
        hub.partner("passager");
        try (Connection connection = login("passager", "passager-secret");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            MessageProducer producer = session.createProducer(session.createQueue("in.passager"));
            producer.send(session.createTextMessage(OFFER));
            broker.accounts().remove("passager");
            assertThatThrownBy(() -> producer.send(session.createTextMessage(OFFER)))
                    .isInstanceOf(JMSException.class);
        }
        assertThatThrownBy(() -> login("passager", "passager-secret").start()).isInstanceOf(JMSSecurityException.class);
    }

    @Test
    void aMessageThatNoOfferCanExplainIsRefusedToItsSender() throws Exception {
        try (Connection connection = login("atelier", "atelier-secret");
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(new byte[33 << 20]);
            assertThatThrownBy(() -> session.createProducer(session.createQueue("in.atelier"))
                            .send(message))
                    .isInstanceOf(JMSException.class);
        }
    }

    @Test
    void aBodyAboveTheLimitIsRejectedByName() throws Exception {
        String receipt = pushed("[" + " ".repeat(5 << 20) + "]", message -> {});
        assertThat(receipt).contains("rejected");
        assertThat(hub.events.get(0).notices())
                .singleElement()
                .extracting(notice -> notice.code())
                .isEqualTo(EnvelopeNotice.BODY_TOO_LONG);
    }
}
