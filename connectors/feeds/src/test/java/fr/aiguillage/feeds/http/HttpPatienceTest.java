package fr.aiguillage.feeds.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static fr.aiguillage.feeds.http.OffersServer.TWO_OFFERS;
import static fr.aiguillage.feeds.http.OffersServer.offers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import fr.aiguillage.feeds.testing.CollectedRun;
import fr.aiguillage.feeds.testing.PolledFeed;
import fr.aiguillage.feeds.testing.TestFeeds;
import fr.aiguillage.feeds.transport.HostBudgets;
import fr.aiguillage.feeds.transport.Patience;
import fr.aiguillage.feeds.transport.Reach;
import fr.aiguillage.feeds.transport.SystemBreakers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long the hub waits for an HTTP source that fails, and when it leaves it alone; see docs/architecture/runs.md. */
class HttpPatienceTest {

    @RegisterExtension
    static final OffersServer SERVER = new OffersServer();

    private final SystemBreakers breakers = new SystemBreakers(Duration.ofMinutes(10));
    private final PolledFeed hub = new PolledFeed(new Reach(
            new HostBudgets(Clock.systemUTC()),
            breakers,
            new Patience(4, Duration.ofMillis(20), Duration.ofSeconds(1), Duration.ofMinutes(1))));

    @BeforeEach
    void start() {
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void serverErrorThenGood() throws Exception {
        SERVER.stubFor(inTurn("500", Scenario.STARTED, "up", aResponse().withStatus(500)));
        SERVER.stubFor(inTurn("500", "up", "up", okJson(TWO_OFFERS)));

        CollectedRun run = hub.poll(SERVER.plain());

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2");
    }

    @Test
    void tooManyRequestsStorm() throws Exception {
        ResponseDefinitionBuilder busy = aResponse().withStatus(429).withHeader("Retry-After", "1");
        SERVER.stubFor(inTurn("429", Scenario.STARTED, "2", busy));
        SERVER.stubFor(inTurn("429", "2", "3", busy));
        SERVER.stubFor(inTurn("429", "3", "free", busy));
        SERVER.stubFor(inTurn("429", "free", "free", okJson(TWO_OFFERS)));
        Instant start = Instant.now();

        CollectedRun run = hub.poll(SERVER.plain());

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2");
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(3));
        SERVER.verify(4, getRequestedFor(urlPathEqualTo("/offers")));
    }

    @Test
    void tooManyRequestsForAnHour() throws Exception {
        SERVER.stubFor(offers().willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3600")));

        assertThat(hub.poll(SERVER.plain()).outcome).containsPattern("asks to wait 3(599|600) s");
        assertThat(hub.again(2).outcome).startsWith("failed:").contains("asks to wait");
        SERVER.verify(1, getRequestedFor(urlPathEqualTo("/offers")));
    }

    @Test
    void clockSkew() throws Exception {
        // The server's clock is a day ahead of ours: it asks for one second, by its own reckoning.
        Instant there = Instant.now().plus(Duration.ofDays(1));
        SERVER.stubFor(inTurn(
                "skew",
                Scenario.STARTED,
                "free",
                aResponse()
                        .withStatus(503)
                        .withHeader("Date", http(there))
                        .withHeader("Retry-After", http(there.plusSeconds(1)))));
        SERVER.stubFor(inTurn("skew", "free", "free", okJson(TWO_OFFERS)));

        assertThat(hub.poll(SERVER.plain()).outcome).isEqualTo("complete");
    }

    @Test
    void systemThatIsDownIsLeftAlone() throws Exception {
        SERVER.stubFor(offers().willReturn(aResponse().withStatus(500)));
        hub.poll(SERVER.plain());
        hub.again(2);
        assertThat(breakers.states()).containsEntry("test", "OPEN");

        assertThat(hub.again(3).outcome).contains("failed too often and is left alone");

        SERVER.verify(8, getRequestedFor(urlPathEqualTo("/offers")));
    }

    @Test
    void aRunThatIsStoppedWhileItWaitsEndsAtOnce() throws Exception {
        SERVER.stubFor(offers().willReturn(aResponse().withStatus(503).withHeader("Retry-After", "50")));
        hub.add(TestFeeds.of(SERVER.plain()));
        await().until(() ->
                !SERVER.findAll(getRequestedFor(urlPathEqualTo("/offers"))).isEmpty());

        hub.routes.remove(TestFeeds.ID);

        assertThat(hub.runs.awaitRun(1).outcome).contains("stopped while waiting");
    }

    private static MappingBuilder inTurn(String name, String state, String next, ResponseDefinitionBuilder answer) {
        return offers().willReturn(answer)
                .inScenario(name)
                .whenScenarioStateIs(state)
                .willSetStateTo(next);
    }

    private static String http(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
