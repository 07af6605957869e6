package fr.aiguillage.hub.run;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.feeds.config.DriftMode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.Paging;
import fr.aiguillage.feeds.config.Rate;
import fr.aiguillage.feeds.config.Schedule;
import fr.aiguillage.feeds.config.SnapshotMode;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.store.RunRow;
import fr.aiguillage.hub.store.RunState;
import fr.aiguillage.hub.store.RunStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Faults of a source from the wire to the store: nothing lost, nothing withdrawn wrongly, one clear event each. */
@TestHub
class FaultySourceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String EVENT = "event=RUN_";

    @Autowired
    private AddFeed addFeed;

    @Autowired
    private FeedRoutes polls;

    @Autowired
    private RunStore runs;

    @Autowired
    private JdbcClient jdbc;

    private final List<OfferJson> offers =
            IntStream.range(0, 20).mapToObj(i -> OfferJson.offer("o" + i)).toList();
    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private FeedId feed;

    @BeforeEach
    void readOnce() throws Exception {
        server.start();
        feed = new FeedId("faulty-" + NUMBER.incrementAndGet());
        server.stubFor(get(urlPathEqualTo("/offers")).willReturn(okJson(body(offers.size(), offers.size()))));
        addFeed.add(definition());
        assertThat(ended(0).state()).isEqualTo(RunState.COMPLETE);
        assertThat(live()).isEqualTo(20);
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stop() throws Exception {
        logger().detachAppender(log);
        polls.remove(feed);
        server.stop();
    }

    @Test
    void connectionClosedWithoutAnAnswer() {
        harmless(aResponse().withFault(Fault.EMPTY_RESPONSE), RunState.FAILED);
    }

    @Test
    void resetInTheMiddleOfABody() {
        harmless(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), RunState.FAILED);
    }

    @Test
    void truncatedPage() {
        String whole = body(20, 20);
        harmless(okJson(whole.substring(0, whole.length() / 2)), RunState.FAILED);
    }

    @Test
    void fewerRecordsThanAnnounced() {
        harmless(okJson(body(19, 20)), RunState.FAILED);
    }

    @Test
    void emptySnapshot() {
        harmless(okJson(body(0, 0)), RunState.HELD);
    }

    @Test
    void snapshotShrunkBy90Percent() {
        harmless(okJson(body(2, 2)), RunState.HELD);
    }

    @Test
    void sameAnswerTwice() {
        long before = revisions();

        RunRow run = poll();

        assertThat(run.state()).isEqualTo(RunState.COMPLETE);
        assertThat(revisions()).isEqualTo(before);
        assertThat(events()).isEmpty();
    }

    private void harmless(ResponseDefinitionBuilder fault, RunState state) {
        server.resetAll();
        server.stubFor(get(urlPathEqualTo("/offers")).willReturn(fault));

        RunRow run = poll();

        assertThat(run.state()).isEqualTo(state);
        assertThat(run.reason()).isNotBlank().doesNotContain("null");
        assertThat(live()).isEqualTo(20);
        assertThat(events()).singleElement().asString().contains("feed=" + feed, "run=" + run.id());

        server.resetAll();
        server.stubFor(get(urlPathEqualTo("/offers")).willReturn(okJson(body(20, 20))));
        RunRow good = poll();
        assertThat(good.state()).isEqualTo(RunState.COMPLETE);
        assertThat(good.withdrawn()).isZero();
        assertThat(live()).isEqualTo(20);
    }

    private RunRow poll() {
        long before = last().id();
        await().atMost(Duration.ofSeconds(20)).until(() -> polls.runNow(feed));
        return ended(before);
    }

    private RunRow ended(long before) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        this::last,
                        run -> run != null
                                && run.id() > before
                                && run.state() != RunState.RUNNING
                                && run.state() != RunState.READ);
    }

    private @Nullable RunRow last() {
        return runs.list(feed.value(), 1).stream().findFirst().orElse(null);
    }

    private List<String> events() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith(EVENT) && message.contains("feed=" + feed))
                .toList();
    }

    private long live() {
        return count("SELECT count(*) FROM record WHERE state = 'LIVE' AND feed = ?");
    }

    private long revisions() {
        return count("SELECT sum(offer.revision) FROM offer JOIN record USING (hub_id) WHERE record.feed = ?");
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(feed.value()).query(Long.class).single();
    }

    private String body(int records, int total) {
        String list = offers.stream().limit(records).map(OfferJson::toString).collect(Collectors.joining(","));
        return "{\"total\":" + total + ",\"offers\":[" + list + "]}";
    }

    private FeedDefinition definition() {
        HttpSource source = new HttpSource(
                "http://localhost:" + server.port() + "/offers",
                Map.of(),
                Map.of(),
                Map.of(),
                new Format.Json("/offers"),
                new Paging(Paging.Kind.NONE, null, 0, null, 0, null, null),
                null,
                "/total",
                Duration.ofSeconds(5),
                Rate.of("1000/s"));
        return new FeedDefinition(
                feed,
                new SystemId(feed.value()),
                feed.value(),
                true,
                source,
                new Schedule(Duration.ofDays(1), null),
                null,
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

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("fr.aiguillage.hub.run");
    }
}
