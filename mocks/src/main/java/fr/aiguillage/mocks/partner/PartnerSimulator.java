package fr.aiguillage.mocks.partner;

import fr.aiguillage.mocks.scenario.Arguments;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.qpid.jms.JmsConnectionFactory;

/**
 * A chamber of commerce, or another system of the scenario that pushes, with its offers over AMQP 1.0 as CloudEvents in
 * binary mode; it reads the receipts.
 */
public final class PartnerSimulator implements AutoCloseable {
    private static final int TRANSACTION = 200;
    private static final String PREFIX = "cloudEvents_";

    private final Scenario scenario;
    private final OfferSystem system;
    private final String feed;
    private final Connection connection;
    private final Map<String, Integer> receipts = new ConcurrentHashMap<>();

    /**
     * @param system whose offers are pushed
     * @param broker such as {@code amqp://127.0.0.1:5672}
     * @param feed name of the hub's feed; the queues are {@code in.<feed>} and {@code receipts.<feed>}
     */
    public PartnerSimulator(
            Scenario scenario, OfferSystem system, String broker, String feed, String user, String password)
            throws JMSException {
        this.scenario = scenario;
        this.system = system;
        this.feed = feed;
        connection = new JmsConnectionFactory(user, password, broker).createConnection();
        connection.start();
        Session reading = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        reading.createConsumer(reading.createQueue("receipts." + feed)).setMessageListener(this::count);
    }

    /** Pushes the days up to a step: {@code --broker amqp://… --feed cci-lyon --user … --password … --step 0}. */
    public static void main(String[] arguments) throws JMSException, IOException {
        Arguments given = new Arguments(arguments);
        try (PartnerSimulator partner = new PartnerSimulator(
                given.scenario(),
                OfferSystem.PARTNER,
                given.get("broker", "amqp://127.0.0.1:5672"),
                given.get("feed", "cci-lyon"),
                given.get("user", "cci-lyon"),
                given.get("password", ""))) {
            for (int step = 0; step <= given.number("step", 0); step++) {
                System.out.println("Partenaire : " + partner.push(step) + " messages");
            }
            System.out.println("Entrée pour finir.");
            System.in.read();
            System.out.println("Accusés : " + partner.receipts());
        }
    }

    /**
     * Sends what is new at a step: everything shown on the first day, then changes alone.
     *
     * @return number of messages
     */
    public int push(int step) throws JMSException {
        PartnerOffers offers = new PartnerOffers(scenario);
        int sent = 0;
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        try {
            MessageProducer producer = session.createProducer(session.createQueue("in." + feed));
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            Iterator<Publication> news = news(step).iterator();
            while (news.hasNext()) {
                producer.send(message(session, PartnerEvent.of(news.next(), step, offers)));
                if (++sent % TRANSACTION == 0) {
                    session.commit();
                }
            }
            session.commit();
        } finally {
            session.close();
        }
        return sent;
    }

    /** Receipts read so far, by status. */
    public Map<String, Integer> receipts() {
        return new TreeMap<>(receipts);
    }

    private Stream<Publication> news(int step) {
        return step == 0
                ? scenario.shown(system, 0)
                : scenario.publications(system)
                        .filter(publication -> publication.fate().at(step)
                                != publication.fate().at(step - 1));
    }

    private Message message(Session session, PartnerEvent event) throws JMSException {
        TextMessage message = session.createTextMessage(event.data());
        message.setStringProperty(PREFIX + "specversion", "1.0");
        message.setStringProperty(PREFIX + "id", event.id());
        message.setStringProperty(PREFIX + "type", event.type());
        message.setStringProperty(PREFIX + "source", "urn:example:" + feed);
        message.setStringProperty(PREFIX + "subject", event.subject());
        return message;
    }

    private void count(Message receipt) {
        receipts.merge(ReceiptStatusText.of(receipt), 1, Integer::sum);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
