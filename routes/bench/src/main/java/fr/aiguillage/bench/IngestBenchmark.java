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
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the hub against the raw limit and a naive pipeline: same JVM, broker, database and bodies, in turn, several
 * rounds. Only the ratios within a round mean something on another machine.
 *
 * <p>{@code mvn -Pbench -Dbench.arguments="[offers] [rounds] [without-naive] [without-matching] [live=N]"}. Rounds are
 * counted once the compilers rest. With {@code live}, the hub takes in N offers from the whole country before anything
 * is measured; a million want {@code -Dbench.jvm=-Xmx4g}. Without matching, every record is an opportunity of its own:
 * the hub's ratio to the raw loop with matching on, by that with matching off, tells what matching costs.
 */
public final class IngestBenchmark {

    private static final int NAIVE_SHARE = 10;
    private static final String LIVE = "live=";
    private static final int PORTION = 20_000;

    /** Rounds are not counted as long as the compilers take more of a processor than this, but for so many at most. */
    private static final double COMPILING = 0.10;

    private static final int WARM_UP_AT_MOST = 15;

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
            BenchBodies source = new BenchBodies(live + (WARM_UP_AT_MOST + rounds) * offers, live > 0);
            fill(contenders.get(contenders.size() - 1), source, live);
            Results results = measure(contenders, source, offers, rounds);
            System.out.println(results.table());
            System.out.println(Footprint.of(hub.getBean(DataSource.class)));
        }
        // Threads of the broker's client linger for a minute.
        System.exit(0);
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
        double compiling = 1;
        for (int round = 1; compiling > COMPILING && round <= WARM_UP_AT_MOST; round++) {
            compiling = round("warm-up " + round, contenders, source.next(offers), (contender, rate) -> {});
        }
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            round(
                    "round " + round,
                    contenders,
                    source.next(offers),
                    (contender, rate) -> rates.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                            .add(rate));
        }
        return new Results(rates);
    }

    /** @return the compilers' part of the round's time */
    private static double round(
            String label, List<Contender> contenders, List<byte[]> bodies, BiConsumer<Contender, Double> results) {
        Upkeep before = Upkeep.now();
        for (Contender contender : contenders) {
            int share = contender instanceof NaivePipeline ? bodies.size() / NAIVE_SHARE : bodies.size();
            double rate = rate(contender, bodies.subList(0, share));
            System.out.printf("%-10s %-15s %,8.0f offers/s%n", label, contender.name(), rate);
            results.accept(contender, rate);
        }
        Upkeep after = Upkeep.now();
        double compiling = after.compilingSince(before);
        System.out.printf(
                "%-10s compiling %.0f %%, collecting %.0f %% of the time%n",
                label, 100 * compiling, 100 * after.collectingSince(before));
        return compiling;
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
