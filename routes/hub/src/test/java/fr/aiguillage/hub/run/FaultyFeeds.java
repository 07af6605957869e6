package fr.aiguillage.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.feeds.config.DriftMode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.Schedule;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.config.SnapshotMode;
import fr.aiguillage.feeds.config.Source;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.feeds.run.CursorStore;
import fr.aiguillage.feeds.run.FeedRuns;
import fr.aiguillage.feeds.run.FeedServices;
import fr.aiguillage.feeds.run.PollGuard;
import fr.aiguillage.feeds.run.PollLog;
import fr.aiguillage.feeds.transport.HostBudgets;
import fr.aiguillage.feeds.transport.Patience;
import fr.aiguillage.feeds.transport.Reach;
import fr.aiguillage.feeds.transport.SystemBreakers;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.broker.BrokerAccounts;
import fr.aiguillage.hub.broker.BrokerQueues;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.IngestRoutes;
import fr.aiguillage.hub.store.RunRow;
import fr.aiguillage.hub.store.RunState;
import fr.aiguillage.hub.store.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One feed of the hub by each transport, read once from a source that is well, and polled when a test says so. */
final class FaultyFeeds implements AutoCloseable {

    enum Transport {
        HTTP,
        DATABASE,
        FILE,
        SFTP
    }

    private static final String MAPPING = """
            {
              "source": {"remoteId": .id},
              "title": .title,
              "seatBlocks": [{"kind": "PFMP", "seats": 2, "weeks": ["2027-W10"]}],
              "host": {"legalName": .host + " (%s)"},
              "place": {"inseeCode": "01004"}
            }
            """;

    final ShiftingClock clock = new ShiftingClock();
    private final ReadingHook hook = new ReadingHook();
    private final AtomicInteger polls = new AtomicInteger();
    private final Map<Transport, FaultySource> sources = new EnumMap<>(Transport.class);
    private final Path home;
    private final RunStore runs;
    private final JdbcClient jdbc;
    private final FeedRoutes routes;
    private final AddFeed addFeed;

    /** @param home a folder for what is dropped, fetched and mapped */
    FaultyFeeds(ApplicationContext hub, Path home) throws Exception {
        this.home = home;
        this.runs = hub.getBean(RunStore.class);
        this.jdbc = hub.getBean(JdbcClient.class);
        sources.put(Transport.HTTP, new FaultyHttp());
        sources.put(Transport.DATABASE, new FaultyDatabase(hub.getBean(HikariDataSource.class), hook));
        sources.put(Transport.FILE, new FaultyFolder(folder("dropped"), hook));
        sources.put(Transport.SFTP, new FaultySftp(folder("fetched"), folder("remote"), folder("keys")));
        routes = new FeedRoutes(hub.getBean(CamelContext.class), services(hub), clock);
        addFeed = new AddFeed(
                hub.getBean(FeedTable.class),
                hub.getBean(BrokerQueues.class),
                hub.getBean(BrokerAccounts.class),
                Secret::reference,
                hub.getBean(IngestRoutes.class),
                routes);
    }

    void readOnce() throws Exception {
        for (Transport from : Transport.values()) {
            Files.writeString(mapping(from), MAPPING.formatted(from));
            sources.get(from).holds(FaultySource.ALL);
            addFeed.add(definition(from, sources.get(from).settings()));
            assertThat(ended(from, 0).state()).isEqualTo(RunState.COMPLETE);
            assertThat(live(from)).isEqualTo(FaultySource.ALL);
        }
    }

    FaultySource source(Transport from) {
        return sources.get(from);
    }

    /** Polls once; null when the poll found nothing to read. */
    @Nullable
    RunRow poll(Transport from) {
        long before = last(from).id();
        int pollsBefore = polls.get();
        await().atMost(Duration.ofSeconds(20)).until(() -> routes.runNow(feed(from)));
        await().atMost(Duration.ofSeconds(30)).until(() -> polls.get() > pollsBefore);
        return last(from).id() > before ? ended(from, before) : null;
    }

    private RunRow ended(Transport from, long before) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> last(from),
                        run -> run != null
                                && run.id() > before
                                && run.state() != RunState.RUNNING
                                && run.state() != RunState.READ);
    }

    private @Nullable RunRow last(Transport from) {
        return runs.list(feed(from).value(), 1).stream().findFirst().orElse(null);
    }

    long live(Transport from) {
        return count(from, "SELECT count(*) FROM record WHERE state = 'LIVE' AND feed = ?");
    }

    long revisions(Transport from) {
        return count(from, "SELECT sum(offer.revision) FROM offer JOIN record USING (hub_id) WHERE record.feed = ?");
    }

    private long count(Transport from, String sql) {
        return jdbc.sql(sql).param(feed(from).value()).query(Long.class).single();
    }

    /** The hub's own, but for a short patience and what the test must see. */
    private FeedServices services(ApplicationContext hub) {
        PollGuard guard = hub.getBean(PollGuard.class);
        return new FeedServices(
                hook.watching(hub.getBean(FeedRuns.class)),
                hub.getBean(CursorStore.class),
                Secret::reference,
                (feed, poll) -> {
                    boolean polled = guard.tryRun(feed, poll);
                    polls.incrementAndGet();
                    return polled;
                },
                hub.getBean(PollLog.class),
                new Reach(
                        new HostBudgets(Clock.systemUTC()),
                        new SystemBreakers(),
                        new Patience(2, Duration.ofMillis(20), Duration.ofSeconds(1), Duration.ofMinutes(1))));
    }

    private FeedDefinition definition(Transport from, Source source) {
        return new FeedDefinition(
                feed(from),
                new SystemId(feed(from).value()),
                feed(from).value(),
                true,
                source,
                new Schedule(Duration.ofDays(1), null),
                mapping(from),
                Map.of(),
                List.of(),
                SnapshotMode.FULL,
                FeedDefinition.DEFAULT_WITHDRAWAL_LIMIT,
                null,
                true,
                Map.of(),
                DiffusionScope.values()[0],
                DriftMode.WARN);
    }

    /** Hosts of its own, so that no offer of one is taken for an offer of another. */
    private Path mapping(Transport from) {
        return home.resolve(from + ".jslt");
    }

    static FeedId feed(Transport from) {
        return new FeedId("faulty-" + from.name().toLowerCase(Locale.ROOT));
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectories(home.resolve(name));
    }

    @Override
    public void close() throws Exception {
        for (Transport from : sources.keySet()) {
            routes.remove(feed(from));
            sources.get(from).close();
        }
    }
}
