package fr.aiguillage.feeds.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.OAuth2;
import fr.aiguillage.feeds.config.Paging;
import fr.aiguillage.feeds.config.Rate;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.testing.CollectedRun;
import fr.aiguillage.feeds.testing.PolledFeed;
import fr.aiguillage.feeds.testing.TestFeeds;
import fr.aiguillage.feeds.transport.HostBudgets;
import fr.aiguillage.feeds.transport.Patience;
import fr.aiguillage.feeds.transport.Reach;
import fr.aiguillage.feeds.transport.SystemBreakers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes wrong between the hub and an HTTP source; see the table in docs/architecture/runs.md. */
class HttpFaultsTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options().dynamicPort().dynamicHttpsPort())
            .build();

    private static final String GOOD = "{\"offers\":[{\"id\":1},{\"id\":2}]}";

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
    void refused() throws Exception {
        CollectedRun run = poll(source("http://localhost:1/offers", Paging.Kind.NONE, null));

        assertThat(run.outcome).startsWith("failed:").contains("refused");
    }

    @Test
    void timeout() throws Exception {
        SERVER.stubFor(offers(aResponse().withFixedDelay(1_500)));

        CollectedRun run = poll(source(url("/offers"), Paging.Kind.NONE, null, Duration.ofMillis(500)));

        assertThat(run.outcome).startsWith("failed:").contains("timed out");
        assertThat(run.records).isEmpty();
    }

    @Test
    void connectionClosedWithoutAnAnswer() throws Exception {
        SERVER.stubFor(offers(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThat(poll().outcome).startsWith("failed:");
        SERVER.verify(4, getRequestedFor(urlPathEqualTo("/offers")));
    }

    @Test
    void resetInTheMiddleOfABody() throws Exception {
        try (CutOffServer cutOff = new CutOffServer("{\"offers\":[{\"id\":1},{\"id\":2}")) {
            CollectedRun run = poll(source(cutOff.url(), Paging.Kind.NONE, null));

            assertThat(run.outcome).startsWith("failed: page-1:");
            // Records were handed on: a second reading within the run would bring them twice.
            assertThat(cutOff.requests()).isEqualTo(1);
        }
    }

    @Test
    void serverErrorThenGood() throws Exception {
        SERVER.stubFor(inTurn("500", Scenario.STARTED, "up", aResponse().withStatus(500)));
        SERVER.stubFor(inTurn("500", "up", "up", okJson(GOOD)));

        CollectedRun run = poll();

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2");
    }

    @Test
    void tooManyRequestsStorm() throws Exception {
        ResponseDefinitionBuilder busy = aResponse().withStatus(429).withHeader("Retry-After", "1");
        SERVER.stubFor(inTurn("429", Scenario.STARTED, "2", busy));
        SERVER.stubFor(inTurn("429", "2", "3", busy));
        SERVER.stubFor(inTurn("429", "3", "free", busy));
        SERVER.stubFor(inTurn("429", "free", "free", okJson(GOOD)));
        Instant start = Instant.now();

        CollectedRun run = poll();

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2");
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(3));
        SERVER.verify(4, getRequestedFor(urlPathEqualTo("/offers")));
    }

    @Test
    void tooManyRequestsForAnHour() throws Exception {
        SERVER.stubFor(offers(aResponse().withStatus(429).withHeader("Retry-After", "3600")));

        assertThat(poll().outcome).containsPattern("asks to wait 3(599|600) s");
        assertThat(again(2).outcome).startsWith("failed:").contains("asks to wait");
        SERVER.verify(1, getRequestedFor(urlPathEqualTo("/offers")));
    }

    @Test
    void tokenExpiredInTheMiddle() throws Exception {
        SERVER.stubFor(token("old", Scenario.STARTED, "renewed"));
        SERVER.stubFor(token("new", "renewed", "renewed"));
        SERVER.stubFor(page("1", "{\"offers\":[{\"id\":1},{\"id\":2}]}"));
        SERVER.stubFor(get(urlPathEqualTo("/offers"))
                .withQueryParam("page", equalTo("2"))
                .willReturn(aResponse().withStatus(401)));
        SERVER.stubFor(get(urlPathEqualTo("/offers"))
                .withQueryParam("page", equalTo("2"))
                .withHeader("Authorization", equalTo("Bearer new"))
                .willReturn(okJson("{\"offers\":[{\"id\":3}]}")));

        CollectedRun run = poll(source(url("/offers"), Paging.Kind.PAGE, oauth2()));

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2", "3");
        SERVER.verify(2, postRequestedFor(urlPathEqualTo("/token")));
    }

    @Test
    void truncatedPage() throws Exception {
        SERVER.stubFor(page("1", "{\"offers\":[{\"id\":1},{\"id\":2}]}"));
        SERVER.stubFor(page("2", "{\"offers\":[{\"id\":3},{\"id\""));

        CollectedRun run = poll(source(url("/offers"), Paging.Kind.PAGE, null));

        assertThat(run.outcome).startsWith("failed: page-2:");
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
        SERVER.stubFor(inTurn("skew", "free", "free", okJson(GOOD)));

        assertThat(poll().outcome).isEqualTo("complete");
    }

    @Test
    void emptyAnswerIsACompleteRunForTheHubToJudge() throws Exception {
        SERVER.stubFor(offers(okJson("{\"offers\":[]}")));

        CollectedRun run = poll();

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.records).isEmpty();
    }

    @Test
    void certificateThatNobodyVouchesFor() throws Exception {
        SERVER.stubFor(offers(okJson(GOOD)));
        String https = SERVER.getRuntimeInfo().getHttpsBaseUrl() + "/offers";

        CollectedRun run = poll(source(https, Paging.Kind.NONE, null));

        assertThat(run.outcome).startsWith("failed:").contains("certification path");
        assertThat(run.records).isEmpty();
    }

    @Test
    void systemThatIsDownIsLeftAlone() throws Exception {
        SERVER.stubFor(offers(aResponse().withStatus(500)));
        poll();
        again(2);
        assertThat(breakers.states()).containsEntry("test", "OPEN");

        assertThat(again(3).outcome).contains("failed too often and is left alone");

        SERVER.verify(8, getRequestedFor(urlPathEqualTo("/offers")));
    }

    @Test
    void packedAnswersAreUnpackedAndBombsRefused() throws Exception {
        SERVER.stubFor(offers(aResponse().withBody(packed(GOOD.getBytes()))));
        assertThat(poll().values("id")).containsExactly("1", "2");

        SERVER.stubFor(offers(aResponse().withBody(packed(" ".repeat(40 << 20).getBytes()))));
        assertThat(again(2).outcome).contains("200 times its size");
    }

    @Test
    void aRunThatIsStoppedWhileItWaitsEndsAtOnce() throws Exception {
        SERVER.stubFor(offers(aResponse().withStatus(503).withHeader("Retry-After", "50")));
        hub.add(TestFeeds.of(source(url("/offers"), Paging.Kind.NONE, null)));
        await().until(() ->
                !SERVER.findAll(getRequestedFor(urlPathEqualTo("/offers"))).isEmpty());

        hub.routes.remove(TestFeeds.ID);

        assertThat(hub.runs.awaitRun(1).outcome).contains("stopped while waiting");
    }

    private CollectedRun poll() throws Exception {
        return poll(source(url("/offers"), Paging.Kind.NONE, null));
    }

    private CollectedRun poll(HttpSource source) throws Exception {
        hub.add(TestFeeds.of(source));
        return hub.runs.awaitRun(1);
    }

    private CollectedRun again(int number) {
        await().until(() -> hub.routes.runNow(TestFeeds.ID));
        return hub.runs.awaitRun(number);
    }

    private static HttpSource source(String url, Paging.Kind kind, @Nullable OAuth2 oauth2) {
        return source(url, kind, oauth2, Duration.ofSeconds(10));
    }

    private static HttpSource source(String url, Paging.Kind kind, @Nullable OAuth2 oauth2, Duration timeout) {
        return new HttpSource(
                url,
                Map.of(),
                Map.of(),
                Map.of(),
                new Format.Json("/offers"),
                new Paging(kind, "page", 2, null, 1, null, null),
                oauth2,
                null,
                timeout,
                Rate.DEFAULT);
    }

    /** Not WireMock's own, which prefers https. */
    private static String url(String path) {
        return SERVER.getRuntimeInfo().getHttpBaseUrl() + path;
    }

    private static OAuth2 oauth2() {
        return new OAuth2(url("/token"), "client", new Secret("secret"), null);
    }

    private static MappingBuilder offers(ResponseDefinitionBuilder answer) {
        return get(urlPathEqualTo("/offers")).willReturn(answer);
    }

    private static MappingBuilder inTurn(String name, String state, String next, ResponseDefinitionBuilder answer) {
        return offers(answer).inScenario(name).whenScenarioStateIs(state).willSetStateTo(next);
    }

    private static MappingBuilder page(String number, String body) {
        return get(urlPathEqualTo("/offers"))
                .withQueryParam("page", equalTo(number))
                .willReturn(okJson(body));
    }

    private static MappingBuilder token(String token, String state, String next) {
        return post(urlPathEqualTo("/token"))
                .inScenario("token")
                .whenScenarioStateIs(state)
                .willSetStateTo(next)
                .willReturn(okJson("{\"access_token\":\"" + token + "\",\"expires_in\":1499}"));
    }

    private static String http(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }
}
