package fr.aiguillage.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
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
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.broker.BrokerAccounts;
import fr.aiguillage.hub.broker.BrokerQueues;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.ingest.IngestRoutes;
import fr.aiguillage.hub.run.FaultySource.Fault;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Faults of a source from the wire to the store, by every transport that can have them: nothing lost, nothing withdrawn
 * wrongly, one clear event each. The table in docs/architecture/runs.md says why a transport is left out.
 */
@TestHub
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultySourceTest {

    enum Transport {
        HTTP,
        DATABASE,
        FILE,
        SFTP
    }

    private static final String EVENT = "event=RUN_";
    private static final String MAPPING = """
            {
              "source": {"remoteId": .id},
              "title": .title,
              "seatBlocks": [{"kind": "PFMP", "seats": 2, "weeks": ["2027-W10"]}],
              "host": {"legalName": .host + " (%s)"},
              "place": {"inseeCode": "01004"}
            }
            """;

    @TempDir
    private static Path home;

    @Autowired
    private ApplicationContext hub;

    @Autowired
    private RunStore runs;

    @Autowired
    private JdbcClient jdbc;

    private final ReadingHook hook = new ReadingHook();
    private final ShiftingClock clock = new ShiftingClock();
    private final AtomicInteger polls = new AtomicInteger();
    private final Map<Transport, FaultySource> sources = new EnumMap<>(Transport.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private FeedRoutes routes;

    @BeforeAll
    void readOnce() throws Exception {
        sources.put(Transport.HTTP, new FaultyHttp());
        sources.put(Transport.DATABASE, new FaultyDatabase(hub.getBean(HikariDataSource.class), hook));
        sources.put(Transport.FILE, new FaultyFolder(folder("dropped"), hook));
        sources.put(Transport.SFTP, new FaultySftp(folder("fetched"), folder("remote"), folder("keys")));
        routes = new FeedRoutes(hub.getBean(CamelContext.class), services(), clock);
        AddFeed addFeed = new AddFeed(
                hub.getBean(FeedTable.class),
                hub.getBean(BrokerQueues.class),
                hub.getBean(BrokerAccounts.class),
                Secret::reference,
                hub.getBean(IngestRoutes.class),
                routes);
        for (Transport from : Transport.values()) {
            Files.writeString(mapping(from), MAPPING.formatted(from));
            sources.get(from).holds(FaultySource.ALL);
            addFeed.add(definition(from, sources.get(from).settings()));
            assertThat(ended(from, 0).state()).isEqualTo(RunState.COMPLETE);
            assertThat(live(from)).isEqualTo(FaultySource.ALL);
        }
    }

    @BeforeEach
    void listen() {
        clock.back();
        log.list.clear();
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void unlisten() {
        logger().detachAppender(log);
    }

    @AfterAll
    void stop() throws Exception {
        for (Transport from : sources.keySet()) {
            routes.remove(feed(from));
            sources.get(from).close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "DATABASE", "SFTP"})
    void refused(Transport from) throws Exception {
        harmless(from, Fault.REFUSED, RunState.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "DATABASE", "SFTP"})
    void resetInTheMiddleOfABody(Transport from) throws Exception {
        harmless(from, Fault.RESET, RunState.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "FILE", "SFTP"})
    void truncatedPage(Transport from) throws Exception {
        harmless(from, Fault.TRUNCATED, RunState.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "FILE", "SFTP"})
    void fewerRecordsThanAnnounced(Transport from) throws Exception {
        harmless(from, Fault.FEWER_THAN_ANNOUNCED, RunState.FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void emptySnapshot(Transport from) throws Exception {
        source(from).holds(0);
        harmless(from, RunState.HELD);
    }

    @ParameterizedTest
    @EnumSource
    void snapshotShrunkBy90Percent(Transport from) throws Exception {
        source(from).holds(FaultySource.ALL / 10);
        harmless(from, RunState.HELD);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE", "SFTP"})
    void halfWrittenFile(Transport from) throws Exception {
        notRead(from, Fault.HALF_WRITTEN);
    }

    @ParameterizedTest
    @EnumSource
    void theSameTwice(Transport from) throws Exception {
        long before = revisions(from);

        source(from).holds(FaultySource.ALL);
        harmless(from, RunState.COMPLETE);

        assertThat(revisions(from)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = "SFTP")
    void fileReplacedWhileFetched(Transport from) throws Exception {
        notRead(from, Fault.REPLACED_WHILE_READ);
    }

    @ParameterizedTest
    @EnumSource(names = "FILE")
    void fileReplacedWhileRead(Transport from) throws Exception {
        harmless(from, Fault.REPLACED_WHILE_READ, RunState.COMPLETE);
    }

    @ParameterizedTest
    @EnumSource(names = "FILE")
    void fileWrittenToWhileRead(Transport from) throws Exception {
        harmless(from, Fault.WRITTEN_TO_WHILE_READ, RunState.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = "HTTP")
    void clockAhead(Transport from) throws Exception {
        harmless(from, Fault.CLOCK_AHEAD, RunState.COMPLETE);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE", "SFTP"})
    void fileFromAClockAhead(Transport from) throws Exception {
        notRead(from, Fault.CLOCK_AHEAD);

        // Its time says nothing, so it is watched: unchanged for a while, it is whole. A fetched one is watched twice.
        RunRow run = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            clock.forward(FaultyFolder.SETTLE.multipliedBy(2));
                            return poll(from);
                        },
                        read -> read != null);
        assertThat(run.state()).isEqualTo(RunState.COMPLETE);
        assertThat(run.withdrawn()).isZero();
    }

    private void harmless(Transport from, Fault fault, RunState state) throws Exception {
        source(from).meets(fault);
        harmless(from, state);
    }

    private void harmless(Transport from, RunState state) throws Exception {
        RunRow run = poll(from);

        assertThat(run).isNotNull().returns(state, RunRow::state);
        assertThat(live(from)).isEqualTo(FaultySource.ALL);
        if (state == RunState.COMPLETE) {
            assertThat(events(from)).isEmpty();
        } else {
            assertThat(run.reason()).isNotBlank().doesNotContain("null");
            assertThat(events(from)).singleElement().asString().contains("run=" + run.id(), "reason=" + run.reason());
        }
        wellAgain(from);
    }

    private void notRead(Transport from, Fault fault) throws Exception {
        source(from).meets(fault);

        assertThat(poll(from)).isNull();
        assertThat(live(from)).isEqualTo(FaultySource.ALL);
        assertThat(events(from)).isEmpty();
        if (fault != Fault.CLOCK_AHEAD) {
            wellAgain(from);
        }
    }

    private void wellAgain(Transport from) throws Exception {
        source(from).holds(FaultySource.ALL);
        assertThat(poll(from))
                .isNotNull()
                .returns(RunState.COMPLETE, RunRow::state)
                .returns((long) FaultySource.ALL, RunRow::sent)
                .returns(0L, RunRow::withdrawn);
        assertThat(live(from)).isEqualTo(FaultySource.ALL);
    }

    private FaultySource source(Transport from) {
        return sources.get(from);
    }

    /** Polls once; null when the poll found nothing to read. */
    private @Nullable RunRow poll(Transport from) {
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

    private List<String> events(Transport from) {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith(EVENT) && message.contains("feed=" + feed(from)))
                .toList();
    }

    private long live(Transport from) {
        return count(from, "SELECT count(*) FROM record WHERE state = 'LIVE' AND feed = ?");
    }

    private long revisions(Transport from) {
        return count(from, "SELECT sum(offer.revision) FROM offer JOIN record USING (hub_id) WHERE record.feed = ?");
    }

    private long count(Transport from, String sql) {
        return jdbc.sql(sql).param(feed(from).value()).query(Long.class).single();
    }

    /** The hub's own, but for a short patience and what the test must see. */
    private FeedServices services() {
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

    private static FeedDefinition definition(Transport from, Source source) {
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
    private static Path mapping(Transport from) {
        return home.resolve(from + ".jslt");
    }

    private static FeedId feed(Transport from) {
        return new FeedId("faulty-" + from.name().toLowerCase(Locale.ROOT));
    }

    private static Path folder(String name) throws Exception {
        return Files.createDirectories(home.resolve(name));
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("fr.aiguillage.hub.run");
    }
}
