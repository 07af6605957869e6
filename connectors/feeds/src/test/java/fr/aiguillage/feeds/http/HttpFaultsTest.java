package fr.aiguillage.feeds.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static fr.aiguillage.feeds.http.OffersServer.TWO_OFFERS;
import static fr.aiguillage.feeds.http.OffersServer.offers;
import static fr.aiguillage.feeds.http.OffersServer.page;
import static fr.aiguillage.feeds.http.OffersServer.plain;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import fr.aiguillage.feeds.config.OAuth2;
import fr.aiguillage.feeds.config.Paging;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.testing.CollectedRun;
import fr.aiguillage.feeds.testing.PolledFeed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes wrong between the hub and an HTTP source; see the table in docs/architecture/runs.md. */
class HttpFaultsTest {

    @RegisterExtension
    static final OffersServer SERVER = new OffersServer();

    private final PolledFeed hub = new PolledFeed();

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
        CollectedRun run = hub.poll(plain("http://localhost:1/offers", Paging.Kind.NONE, null));

        assertThat(run.outcome).startsWith("failed:").contains("refused");
    }

    @Test
    void timeout() throws Exception {
        SERVER.stubFor(offers().willReturn(aResponse().withFixedDelay(1_500)));

        CollectedRun run = hub.poll(plain(SERVER.http("/offers"), Paging.Kind.NONE, null, Duration.ofMillis(500)));

        assertThat(run.outcome).startsWith("failed:").contains("timed out");
        assertThat(run.records).isEmpty();
    }

    @Test
    void connectionClosedWithoutAnAnswer() throws Exception {
        SERVER.stubFor(offers().willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThat(hub.poll(SERVER.plain()).outcome).startsWith("failed:");
        SERVER.verify(4, getRequestedFor(urlPathEqualTo("/offers")));
    }

    @Test
    void resetInTheMiddleOfABody() throws Exception {
        try (CutOffServer cutOff = new CutOffServer("{\"offers\":[{\"id\":1},{\"id\":2}")) {
            CollectedRun run = hub.poll(plain(cutOff.url(), Paging.Kind.NONE, null));

            assertThat(run.outcome).startsWith("failed: page-1:");
            // Records were handed on: a second reading within the run would bring them twice.
            assertThat(cutOff.requests()).isEqualTo(1);
        }
    }

    @Test
    void tokenExpiredInTheMiddle() throws Exception {
        SERVER.stubFor(token("old", Scenario.STARTED, "renewed"));
        SERVER.stubFor(token("new", "renewed", "renewed"));
        SERVER.stubFor(page("page", "1", "{\"offers\":[{\"id\":1},{\"id\":2}]}"));
        SERVER.stubFor(offers().withQueryParam("page", equalTo("2"))
                .willReturn(aResponse().withStatus(401)));
        SERVER.stubFor(offers().withQueryParam("page", equalTo("2"))
                .withHeader("Authorization", equalTo("Bearer new"))
                .willReturn(okJson("{\"offers\":[{\"id\":3}]}")));

        CollectedRun run = hub.poll(plain(SERVER.http("/offers"), Paging.Kind.PAGE, oauth2()));

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2", "3");
        SERVER.verify(2, postRequestedFor(urlPathEqualTo("/token")));
    }

    @Test
    void truncatedPage() throws Exception {
        SERVER.stubFor(page("page", "1", "{\"offers\":[{\"id\":1},{\"id\":2}]}"));
        SERVER.stubFor(page("page", "2", "{\"offers\":[{\"id\":3},{\"id\""));

        CollectedRun run = hub.poll(plain(SERVER.http("/offers"), Paging.Kind.PAGE, null));

        assertThat(run.outcome).startsWith("failed: page-2:");
    }

    @Test
    void emptyAnswerIsACompleteRunForTheHubToJudge() throws Exception {
        SERVER.stubFor(offers().willReturn(okJson("{\"offers\":[]}")));

        CollectedRun run = hub.poll(SERVER.plain());

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.records).isEmpty();
    }

    @Test
    void certificateThatNobodyVouchesFor() throws Exception {
        SERVER.stubFor(offers().willReturn(okJson(TWO_OFFERS)));
        String https = SERVER.getRuntimeInfo().getHttpsBaseUrl() + "/offers";

        CollectedRun run = hub.poll(plain(https, Paging.Kind.NONE, null));

        assertThat(run.outcome).startsWith("failed:").contains("certification path");
        assertThat(run.records).isEmpty();
    }

    @Test
    void packedAnswersAreUnpackedAndBombsRefused() throws Exception {
        SERVER.stubFor(offers().willReturn(aResponse().withBody(packed(TWO_OFFERS.getBytes()))));
        assertThat(hub.poll(SERVER.plain()).values("id")).containsExactly("1", "2");

        SERVER.stubFor(offers().willReturn(
                        aResponse().withBody(packed(" ".repeat(40 << 20).getBytes()))));
        assertThat(hub.again(2).outcome).contains("200 times its size");
    }

    private static OAuth2 oauth2() {
        return new OAuth2(SERVER.http("/token"), "client", new Secret("secret"), null);
    }

    private static MappingBuilder token(String token, String state, String next) {
        return post(urlPathEqualTo("/token"))
                .inScenario("token")
                .whenScenarioStateIs(state)
                .willSetStateTo(next)
                .willReturn(okJson("{\"access_token\":\"" + token + "\",\"expires_in\":1499}"));
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }
}
