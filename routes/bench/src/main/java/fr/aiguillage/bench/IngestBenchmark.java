package fr.aiguillage.bench;

import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.hub.AiguillageApplication;
import fr.aiguillage.hub.broker.QueueNames;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the hub against the raw limit and a naive pipeline: same JVM, broker, database and bodies, in turn, several
 * rounds. Only the ratios within a round mean something on another machine.
 *
 * <p>{@code java -Xmx1g -XX:+UseParallelGC -cp … fr.aiguillage.bench.IngestBenchmark [offers] [rounds] [without-naive]
 * [without-matching]}, from the project's folder. Without matching, every record is an opportunity of its own: the hub's
 * ratio to the raw loop with matching on, by that with matching off, tells what matching costs.
 */
public final class IngestBenchmark {

    private static final int NAIVE_SHARE = 10;

    /** Rounds that are not counted: until then the compiler takes a good part of the processors. */
    private static final int WARM_UP = 3;

    private IngestBenchmark() {}

    public static void main(String[] args) throws IOException {
        int offers = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path folder = Files.createTempDirectory("aiguillage-bench");
        List<String> without = List.of(args).subList(Math.min(2, args.length), args.length);
        try (ConfigurableApplicationContext hub =
                start(BenchFolder.make(folder), without.contains("without-matching") ? "off" : "rules")) {
            boolean withNaive = !without.contains("without-naive");
            List<Contender> contenders = contenders(hub).stream()
                    .filter(contender -> withNaive || !(contender instanceof NaivePipeline))
                    .toList();
            Results results = measure(contenders, offers, rounds);
            System.out.println(results.table());
            System.out.println(Footprint.of(hub.getBean(DataSource.class)));
        }
    }

    private static ConfigurableApplicationContext start(Path folder, String matching) {
        return new SpringApplicationBuilder(AiguillageApplication.class)
                .run(
                        "--server.port=0",
                        "--aiguillage.config-dir=" + folder.resolve("config"),
                        "--aiguillage.data-dir=" + folder.resolve("data"),
                        "--aiguillage.broker.core-port=0",
                        "--aiguillage.broker.amqp-port=0",
                        "--aiguillage.broker.stomp-port=0",
                        "--aiguillage.broker.inbound-limit=256MB",
                        "--aiguillage.broker.outbound-limit=64MB",
                        "--aiguillage.matching=" + matching,
                        "--logging.level.root=warn");
    }

    private static List<Contender> contenders(ConfigurableApplicationContext hub) {
        ConnectionFactory broker = hub.getBean(ConnectionFactory.class);
        DataSource database = hub.getBean(DataSource.class);
        PoleMap map = hub.getBean(PoleMap.class);
        BenchQueues queues = new BrokerBenchQueues(broker);
        List<String> exits = map.destinations().stream().map(QueueNames::offers).toList();
        return List.of(
                new RawLoop(broker, database, queues),
                new NaivePipeline(broker, database, queues),
                new HubPipeline(hub, queues, exits));
    }

    private static Results measure(List<Contender> contenders, int offers, int rounds) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        BenchBodies source = new BenchBodies((WARM_UP + rounds) * offers);
        for (int round = 0; round < WARM_UP + rounds; round++) {
            List<byte[]> bodies = source.next(offers);
            for (Contender contender : contenders) {
                int share = contender instanceof NaivePipeline ? offers / NAIVE_SHARE : offers;
                double rate = rate(contender, bodies.subList(0, share));
                System.out.printf(
                        "%s %d  %-15s %,8.0f offers/s%n",
                        round < WARM_UP ? "warm-up" : "round", round, contender.name(), rate);
                if (round >= WARM_UP) {
                    rates.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        return new Results(rates);
    }

    private static double rate(Contender contender, List<byte[]> bodies) {
        contender.fill(bodies);
        long start = System.nanoTime();
        contender.drain();
        double seconds = (System.nanoTime() - start) / 1e9;
        contender.reset();
        return bodies.size() / seconds;
    }
}
