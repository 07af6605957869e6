package fr.aiguillage.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.feeds.out.PoleRole;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.store.DestinationRow;
import fr.aiguillage.hub.store.DestinationStore;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.OutboxStore;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the relay sends again after a crash is in the pôle's queue once. */
@TestHub
class PoleQueuesTest {

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private PoleMap map;

    @Autowired
    private OutboxStore outbox;

    @Autowired
    private DestinationStore destinations;

    @Autowired
    private JdbcClient jdbc;

    private final UUID offer = UUID.randomUUID();
    private String pole = "";

    @BeforeEach
    void anEmptyQueue() throws JMSException {
        pole = map.destinations().iterator().next().value();
        taken();
    }

    @Test
    void aBatchThatIsSentAgainWithMoreArrivesOnceAndInOrder() throws JMSException {
        try (PoleQueues queues = new PoleQueues(connections)) {
            queues.send(revisions(1, 3));
            queues.send(revisions(1, 5));
            queues.send(revisions(6, 6));
        }

        assertThat(taken()).containsExactly(ids(1, 6));
    }

    @Test
    void aDeliverySaysWhatThePoleIsToTheOffer() throws JMSException {
        try (PoleQueues queues = new PoleQueues(connections)) {
            queues.send(revisions(7, 7).stream()
                    .map(row -> row.as(PoleRole.VISIBLE))
                    .toList());
        }

        assertThat(taken("cloudEvents_role")).containsExactly("visible");
    }

    @Test
    void aPoleWithoutAQueueIsParkedAndHoldsUpNoOther() {
        UUID lost = UUID.randomUUID();
        outbox.write(List.of(
                new OutboxRow(0, OutboxRow.QUEUE, "pole-fantome", lost, 1, "UPSERT", "{}", List.of()),
                new OutboxRow(0, OutboxRow.QUEUE, pole, offer, 1, "UPSERT", "{}", List.of()),
                new OutboxRow(0, OutboxRow.QUEUE, "pole-fantome", lost, 2, "UPSERT", "{}", List.of())));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(taken()).contains(ids(1, 1)));
        outbox.write(List.of(new OutboxRow(0, OutboxRow.QUEUE, pole, offer, 2, "UPSERT", "{}", List.of())));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(taken()).contains(ids(2, 2)));

        assertThat(destinations.parked())
                .extracting(DestinationRow::destination)
                .contains("pole-fantome");
        assertThat(outbox.parked()).isEqualTo(2);
        jdbc.sql("DELETE FROM outbox WHERE destination = 'pole-fantome'").update();
        jdbc.sql("DELETE FROM destination WHERE destination = 'pole-fantome'").update();
    }

    private List<String> taken() throws JMSException {
        return taken("cloudEvents_id");
    }

    private List<OutboxRow> revisions(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(
                        revision -> new OutboxRow(revision, "queue", pole, offer, revision, "UPSERT", "{}", List.of()))
                .toList();
    }

    private String[] ids(long first, long last) {
        return revisions(first, last).stream().map(OutboxRow::duplicateId).toArray(String[]::new);
    }

    private List<String> taken(String property) throws JMSException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            MessageConsumer consumer = session.createConsumer(session.createQueue(QueueNames.offers(new PoleId(pole))));
            Message message = consumer.receive(200);
            while (message != null) {
                ids.add(message.getStringProperty(property));
                message = consumer.receive(200);
            }
        }
        return ids;
    }
}
