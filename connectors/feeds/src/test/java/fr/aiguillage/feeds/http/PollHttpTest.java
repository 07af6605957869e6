package fr.aiguillage.feeds.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static fr.aiguillage.feeds.http.OffersServer.offers;
import static fr.aiguillage.feeds.http.OffersServer.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.OAuth2;
import fr.aiguillage.feeds.config.Paging;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.testing.CollectedRun;
import fr.aiguillage.feeds.testing.PolledFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reading of an HTTP source: its answer, the token it asks for, the acknowledgements it waits for. */
class PollHttpTest {

    @RegisterExtension
    static final OffersServer SERVER = new OffersServer();

    private static final Paging WHOLE = new Paging(Paging.Kind.NONE, null, 2, null, 1, null, null);

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
    void readsOneAnswerAndHandsOnTheTotal() throws Exception {
        SERVER.stubFor(offers().withQueryParam("public", equalTo("2nde & 3e"))
                .withHeader("X-Key", equalTo("key of the hub"))
                .willReturn(okJson("{\"offers\":[{\"id\":1},{\"id\":2}],\"total\":2}")));

        CollectedRun run = hub.poll(SERVER.source(WHOLE, null));

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2");
        assertThat(run.positions).containsExactly("page-1#1", "page-1#2");
        assertThat(run.announced).hasValue(2);
    }

    @Test
    void unchangedAnswerEndsTheRunAsUnchanged() throws Exception {
        SERVER.stubFor(offers().withHeader("If-None-Match", absent())
                .willReturn(okJson("{\"offers\":[{\"id\":1}]}").withHeader("ETag", "\"v1\"")));
        SERVER.stubFor(offers().withHeader("If-None-Match", equalTo("\"v1\""))
                .willReturn(aResponse().withStatus(304)));

        hub.poll(SERVER.source(WHOLE, null));
        CollectedRun second = hub.again(2);

        assertThat(second.outcome).isEqualTo("unchanged");
        assertThat(second.records).isEmpty();
    }

    @Test
    void recordsAreAcknowledgedOnceTheirRunHasEndedWellAndNotBefore() throws Exception {
        SERVER.stubFor(offers().willReturn(okJson("{\"offers\":[{\"id\":1},{\"id\":\"a/b\"}]}")));
        SERVER.stubFor(post(urlPathMatching("/offers/.*/ack")).willReturn(okJson("{}")));

        CollectedRun run = hub.poll(acknowledged());

        assertThat(run.outcome).isEqualTo("complete");
        await().untilAsserted(() -> {
            SERVER.verify(
                    1, postRequestedFor(urlEqualTo("/offers/1/ack")).withHeader("X-Key", equalTo("key of the hub")));
            SERVER.verify(1, postRequestedFor(urlEqualTo("/offers/a%2Fb/ack")));
        });
    }

    @Test
    void nothingIsAcknowledgedOfARunThatFailed() throws Exception {
        SERVER.stubFor(offers().willReturn(okJson("{\"offers\":[{\"id\":1},{\"id\":2}")));

        assertThat(hub.poll(acknowledged()).outcome).startsWith("failed");

        SERVER.verify(0, postRequestedFor(urlPathMatching("/offers/.*/ack")));
    }

    @Test
    void tokenIsFetchedOnceForAllPages() throws Exception {
        SERVER.stubFor(token("t1"));
        SERVER.stubFor(page("page", "1", "{\"offers\":[{\"id\":1},{\"id\":2}]}")
                .withHeader("Authorization", equalTo("Bearer t1")));
        SERVER.stubFor(
                page("page", "2", "{\"offers\":[{\"id\":3}]}").withHeader("Authorization", equalTo("Bearer t1")));

        CollectedRun run =
                hub.poll(SERVER.source(new Paging(Paging.Kind.PAGE, "page", 2, null, 1, null, null), oauth2()));

        assertThat(run.outcome).isEqualTo("complete");
        SERVER.verify(1, postRequestedFor(urlPathEqualTo("/token")).withFormParam("client_secret", equalTo("s&crêt")));
    }

    @Test
    void tokenRefusedForGoodFailsTheRun() throws Exception {
        SERVER.stubFor(token("bad"));
        SERVER.stubFor(offers().willReturn(aResponse().withStatus(401)));

        CollectedRun run = hub.poll(SERVER.source(WHOLE, oauth2()));

        assertThat(run.outcome).isEqualTo("failed: HTTP 401 from localhost/offers");
        SERVER.verify(2, getRequestedFor(urlPathEqualTo("/offers")));
    }

    private static HttpSource acknowledged() {
        HttpSource source = SERVER.source(WHOLE, null);
        return new HttpSource(
                source.url(),
                source.query(),
                source.headers(),
                source.secretHeaders(),
                source.format(),
                source.paging(),
                null,
                null,
                source.timeout(),
                source.rate(),
                new HttpSource.Acknowledge("/offers/{id}/ack", "/id"));
    }

    private static OAuth2 oauth2() {
        return new OAuth2(SERVER.http("/token?realm=%2Fpartenaire"), "client", new Secret("s&crêt"), "api offers");
    }

    private static MappingBuilder token(String token) {
        return post(urlPathEqualTo("/token"))
                .withQueryParam("realm", equalTo("/partenaire"))
                .willReturn(okJson("{\"access_token\":\"" + token + "\",\"expires_in\":1499}"));
    }
}
