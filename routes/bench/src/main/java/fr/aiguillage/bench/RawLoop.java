package fr.aiguillage.bench;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The least that any hub must do: take a batch off a queue, upsert the raw bodies in one statement, put them on another
 * queue, commit database then broker. No parsing, no decision. What it reaches is the raw limit.
 */
final class RawLoop implements Contender {

    private static final String IN = "bench.raw.in";
    private static final String OUT = "bench.raw.out";
    private static final int BATCH = 500;
    private static final long EMPTY_AFTER_MILLIS = 500;

    private final ConnectionFactory broker;
    private final DataSource database;
    private final BenchQueues queues;
    private int expected;

    RawLoop(ConnectionFactory broker, DataSource database, BenchQueues queues) {
        this.broker = broker;
        this.database = database;
        this.queues = queues;
        queues.create(IN, OUT);
        Sql.run(database, "create table if not exists bench_raw (id text primary key, body text not null)");
    }

    @Override
    public String name() {
        return "raw loop";
    }

    @Override
    public void fill(List<byte[]> bodies) {
        expected = bodies.size();
        queues.fill(IN, bodies);
    }

    @Override
    public void drain() {
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED);
                java.sql.Connection sql = database.getConnection()) {
            sql.setAutoCommit(false);
            connection.start();
            MessageConsumer consumer = session.createConsumer(session.createQueue(IN));
            MessageProducer producer = session.createProducer(session.createQueue(OUT));
            for (int moved = 0; moved < expected; ) {
                moved += moveBatch(session, consumer, producer, sql);
            }
        } catch (JMSException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int moveBatch(
            Session session, MessageConsumer consumer, MessageProducer producer, java.sql.Connection sql)
            throws JMSException, SQLException {
        List<BytesMessage> batch = new ArrayList<>(BATCH);
        Message message = consumer.receive(EMPTY_AFTER_MILLIS);
        while (message != null) {
            batch.add((BytesMessage) message);
            message = batch.size() < BATCH ? consumer.receiveNoWait() : null;
        }
        upsert(batch, sql);
        for (BytesMessage each : batch) {
            producer.send(Queued.copy(session, each));
        }
        sql.commit();
        session.commit();
        return batch.size();
    }

    private static void upsert(List<BytesMessage> batch, java.sql.Connection sql) throws JMSException, SQLException {
        try (PreparedStatement insert = sql.prepareStatement("""
                insert into bench_raw (id, body)
                select * from unnest(?::text[], ?::text[])
                on conflict (id) do update set body = excluded.body""")) {
            String[] ids = new String[batch.size()];
            String[] bodies = new String[batch.size()];
            for (int i = 0; i < batch.size(); i++) {
                ids[i] = batch.get(i).getJMSMessageID();
                bodies[i] = Queued.text(batch.get(i));
            }
            insert.setArray(1, sql.createArrayOf("text", ids));
            insert.setArray(2, sql.createArrayOf("text", bodies));
            insert.executeUpdate();
        }
    }

    @Override
    public void reset() {
        queues.empty(OUT);
        Sql.run(database, "truncate bench_raw");
    }
}
