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
 * [without-matching] [live=N]}, from the project's folder. With {@code live}, the hub takes in N offers from the whole
 * country before anything is measured; a million want {@code -Xmx4g}. Without matching, every record is an opportunity of its own: the hub's
 * ratio to the raw loop with matching on, by that with matching off, tells what matching costs.
 */
public final class IngestBenchmark {

    private static final int NAIVE_SHARE = 10;
    private static final String LIVE = "live=";
    private static final int PORTION = 20_000;

    /** Rounds that are not counted: until then the compiler takes a good part of the processors. */
    private static final int WARM_UP = 3;

    private IngestBenchmark() {}

    public static void main(String[] args) throws IOException {
        int offers = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path folder = Files.createTempDirectory("aiguillage-bench");
        List<String> options = List.of(args).subList(Math.min(2, args.length), args.length);
        int live = options.stream()
                .filter(option -> option.startsWith(LIVE))
                .mapToInt(option -> Integer.parseInt(option.substring(LIVE.length())))
                .sum();
        try (ConfigurableApplicationContext hub =
                start(BenchFolder.make(folder), options.contains("without-matching") ? "off" : "rules")) {
            boolean withNaive = !options.contains("without-naive");
            List<Contender> contenders = contenders(hub).stream()
                    .filter(contender -> withNaive || !(contender instanceof NaivePipeline))
                    .toList();
            BenchBodies source = new BenchBodies(live + (WARM_UP + rounds) * offers, live > 0);
            fill(contenders.get(contenders.size() - 1), source, live);
            Results results = measure(contenders, source, offers, rounds);
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

    /** What the hub holds before anything is measured. */
    private static void fill(Contender hub, BenchBodies source, int live) {
        for (int filled = 0; filled < live; filled += PORTION) {
            List<byte[]> bodies = source.next(Math.min(PORTION, live - filled));
            System.out.printf("filling  %,11d live %,8.0f offers/s%n", filled + bodies.size(), rate(hub, bodies));
        }
    }

    private static Results measure(List<Contender> contenders, BenchBodies source, int offers, int rounds) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
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
