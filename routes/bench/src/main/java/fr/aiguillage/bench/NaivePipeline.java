package fr.aiguillage.bench;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.sql.SqlComponent;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * What a first draft with camel-jms and camel-sql does: a message at a time, each in its own broker transaction and its
 * own database transaction.
 */
final class NaivePipeline implements Contender {

    private static final String IN = "bench.naive.in";
    private static final String OUT = "bench.naive.out";

    private final ConnectionFactory broker;
    private final DataSource database;
    private final BenchQueues queues;
    private CountDownLatch left = new CountDownLatch(0);

    NaivePipeline(ConnectionFactory broker, DataSource database, BenchQueues queues) {
        this.broker = broker;
        this.database = database;
        this.queues = queues;
        queues.create(IN, OUT);
        Sql.run(database, "create table if not exists bench_naive (id text primary key, body text not null)");
    }

    @Override
    public String name() {
        return "naive pipeline";
    }

    @Override
    public void fill(List<byte[]> bodies) {
        left = new CountDownLatch(bodies.size());
        queues.fill(IN, bodies);
    }

    @Override
    public void drain() {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.addComponent("jms", JmsComponent.jmsComponentTransacted(broker));
            SqlComponent sql = new SqlComponent();
            sql.setDataSource(database);
            camel.addComponent("sql", sql);
            camel.addRoutes(new MoveOneByOneRoute());
            camel.start();
            left.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private final class MoveOneByOneRoute extends RouteBuilder {
        @Override
        public void configure() {
            from("jms:queue:" + IN)
                    .routeId("naive-pipeline")
                    .convertBodyTo(String.class)
                    .to("sql:insert into bench_naive (id, body) values (:#${header.JMSMessageID}, :#${body})"
                            + " on conflict (id) do update set body = excluded.body?noop=true")
                    .to("jms:queue:" + OUT)
                    .process(exchange -> left.countDown());
        }
    }

    @Override
    public void reset() {
        queues.empty(OUT);
        Sql.run(database, "truncate bench_naive");
    }
}
