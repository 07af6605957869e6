package fr.aiguillage.feeds.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.OAuth2;
import fr.aiguillage.feeds.config.Paging;
import fr.aiguillage.feeds.config.Rate;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.testing.CollectedRun;
import fr.aiguillage.feeds.testing.PolledFeed;
import fr.aiguillage.feeds.testing.TestFeeds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PollHttpTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options().dynamicPort().gzipDisabled(false))
            .build();

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

        CollectedRun run = poll(Paging.Kind.NONE, null, null);

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

        poll(Paging.Kind.NONE, null, null);
        await().until(() -> hub.routes.runNow(TestFeeds.ID));
        CollectedRun second = hub.runs.awaitRun(2);

        assertThat(second.outcome).isEqualTo("unchanged");
        assertThat(second.records).isEmpty();
    }

    @Test
    void numberedPagesEndAtTheAnnouncedTotal() throws Exception {
        SERVER.stubFor(page("page", "1", "{\"offers\":[{\"id\":1},{\"id\":2}],\"total\":3}"));
        SERVER.stubFor(page("page", "2", "{\"offers\":[{\"id\":3}],\"total\":3}"));

        CollectedRun run = poll(Paging.Kind.PAGE, "page", null);

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2", "3");
        assertThat(run.announced).hasValue(3);
    }

    @Test
    void offsetsEndAtTheFirstShortPage() throws Exception {
        SERVER.stubFor(page("offset", "0", "{\"offers\":[{\"id\":1},{\"id\":2}]}"));
        SERVER.stubFor(page("offset", "2", "{\"offers\":[{\"id\":3}]}"));

        CollectedRun run = poll(Paging.Kind.OFFSET, "offset", null);

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2", "3");
    }

    @Test
    void theFirstPageTellsTheSizeThatNobodyHasSaid() throws Exception {
        SERVER.stubFor(page("page", "1", "{\"offers\":[{\"id\":1},{\"id\":2},{\"id\":3}]}"));
        SERVER.stubFor(page("page", "2", "{\"offers\":[{\"id\":4}]}"));

        Paging unsaid = new Paging(Paging.Kind.PAGE, "page", 0, null, 1, null, null);
        CollectedRun run = poll(source(unsaid, null));

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void recordsAreAcknowledgedOnceTheirRunHasEndedWellAndNotBefore() throws Exception {
        SERVER.stubFor(offers().willReturn(okJson("{\"offers\":[{\"id\":1},{\"id\":\"a/b\"}]}")));
        SERVER.stubFor(post(urlPathMatching("/offers/.*/ack")).willReturn(okJson("{}")));

        CollectedRun run = poll(acknowledged());

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

        assertThat(poll(acknowledged()).outcome).startsWith("failed");

        SERVER.verify(0, postRequestedFor(urlPathMatching("/offers/.*/ack")));
    }

    private static HttpSource acknowledged() {
        HttpSource source = source(Paging.Kind.NONE, null, null, null);
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

    @Test
    void samePageForEverFailsTheRun() throws Exception {
        SERVER.stubFor(offers().willReturn(okJson("{\"offers\":[{\"id\":1},{\"id\":2}]}")));

        CollectedRun run = poll(Paging.Kind.PAGE, "page", null);

        assertThat(run.outcome).startsWith("failed: the same page came twice");
    }

    @Test
    void aStatusThatMeansTheEndEndsTheRun() throws Exception {
        SERVER.stubFor(page("page", "1", "{\"offers\":[{\"id\":1},{\"id\":2}]}"));
        SERVER.stubFor(offers().withQueryParam("page", equalTo("2"))
                .willReturn(aResponse().withStatus(404)));
        Paging paging = new Paging(Paging.Kind.PAGE, "page", 2, null, 1, null, null, List.of(), Set.of(404));

        CollectedRun run = poll(source(paging, null));

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2");
    }

    @Test
    void anEmptyPageWithTheSameCursorIsTheEnd() throws Exception {
        SERVER.stubFor(offers().withQueryParam("after", absent())
                .willReturn(okJson("{\"offers\":[{\"id\":1}],\"next\":\"1\"}")));
        SERVER.stubFor(page("after", "1", "{\"offers\":[],\"next\":\"1\"}"));

        CollectedRun run = poll(Paging.Kind.CURSOR, "after", "/next");

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1");
    }

    @Test
    void cursorIsFollowedToItsEnd() throws Exception {
        SERVER.stubFor(offers().withQueryParam("after", absent())
                .willReturn(okJson("{\"offers\":[{\"id\":1}],\"next\":\"a b+\"}")));
        SERVER.stubFor(page("after", "a b+", "{\"offers\":[{\"id\":2}],\"next\":null}"));

        CollectedRun run = poll(Paging.Kind.CURSOR, "after", "/next");

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2");
    }

    @Test
    void linkHeaderIsFollowedToItsEnd() throws Exception {
        SERVER.stubFor(offers().withQueryParam("p", absent())
                .willReturn(okJson("{\"offers\":[{\"id\":1}]}")
                        .withHeader("Link", "</offers?p=0>; rel=\"prev\", </offers?p=2>; rel=\"next\"")));
        SERVER.stubFor(page("p", "2", "{\"offers\":[{\"id\":2}]}"));

        CollectedRun run = poll(Paging.Kind.LINK, null, null);

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2");
    }

    @Test
    void linkToAnotherServerFailsTheRun() throws Exception {
        SERVER.stubFor(offers().willReturn(okJson("{\"offers\":[{\"id\":1}],\"next\":\"http://localhost:1/offers\"}")));

        CollectedRun run = poll(Paging.Kind.LINK, null, "/next");

        assertThat(run.outcome).isEqualTo("failed: next page on another server: localhost:1");
    }

    @Test
    void rangesAreReadToTheirTotal() throws Exception {
        SERVER.stubFor(range("0-1", 206, "offres 0-1/3", "{\"offers\":[{\"id\":1},{\"id\":2}]}"));
        SERVER.stubFor(range("2-3", 206, "offres 2-2/3", "{\"offers\":[{\"id\":3}]}"));

        CollectedRun run = poll(Paging.Kind.RANGE, "range", null);

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2", "3");
        assertThat(run.announced).hasValue(3);
    }

    @Test
    void nothingFoundIsAnEmptyCompleteRun() throws Exception {
        SERVER.stubFor(offers().willReturn(aResponse().withStatus(204)));

        CollectedRun run = poll(Paging.Kind.RANGE, "range", null);

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.records).isEmpty();
    }

    @Test
    void moreThanTheSourceServesFailsTheRun() throws Exception {
        SERVER.stubFor(range("0-1", 206, "offres 0-1/9", "{\"offers\":[{\"id\":1},{\"id\":2}]}"));
        SERVER.stubFor(range("2-3", 206, "offres 2-3/9", "{\"offers\":[{\"id\":3},{\"id\":4}]}"));
        SERVER.stubFor(range("4-4", 206, "offres 4-4/9", "{\"offers\":[{\"id\":5}]}"));

        CollectedRun run = poll(Paging.Kind.RANGE, "range", null);

        assertThat(run.values("id")).containsExactly("1", "2", "3", "4", "5");
        assertThat(run.outcome).isEqualTo("failed: the source serves positions up to 4 and holds 9 records");
    }

    @Test
    void tokenIsFetchedOnceForAllPages() throws Exception {
        SERVER.stubFor(token("t1"));
        SERVER.stubFor(page("page", "1", "{\"offers\":[{\"id\":1},{\"id\":2}]}")
                .withHeader("Authorization", equalTo("Bearer t1")));
        SERVER.stubFor(
                page("page", "2", "{\"offers\":[{\"id\":3}]}").withHeader("Authorization", equalTo("Bearer t1")));

        CollectedRun run = poll(source(Paging.Kind.PAGE, "page", null, oauth2()));

        assertThat(run.outcome).isEqualTo("complete");
        SERVER.verify(1, postRequestedFor(urlPathEqualTo("/token")).withFormParam("client_secret", equalTo("s&crêt")));
    }

    @Test
    void tokenRefusedForGoodFailsTheRun() throws Exception {
        SERVER.stubFor(token("bad"));
        SERVER.stubFor(offers().willReturn(aResponse().withStatus(401)));

        CollectedRun run = poll(source(Paging.Kind.NONE, null, null, oauth2()));

        assertThat(run.outcome).isEqualTo("failed: HTTP 401 from localhost/offers");
        SERVER.verify(2, getRequestedFor(urlPathEqualTo("/offers")));
    }

    private CollectedRun poll(Paging.Kind kind, @Nullable String parameter, @Nullable String nextPath)
            throws Exception {
        return poll(source(kind, parameter, nextPath, null));
    }

    private CollectedRun poll(HttpSource source) throws Exception {
        hub.add(TestFeeds.of(source));
        return hub.runs.awaitRun(1);
    }

    private static HttpSource source(
            Paging.Kind kind, @Nullable String parameter, @Nullable String nextPath, @Nullable OAuth2 oauth2) {
        int first = kind == Paging.Kind.OFFSET ? 0 : 1;
        return source(
                new Paging(kind, parameter, 2, null, first, kind == Paging.Kind.RANGE ? 4 : null, nextPath), oauth2);
    }

    private static HttpSource source(Paging paging, @Nullable OAuth2 oauth2) {
        return new HttpSource(
                SERVER.url("/offers"),
                Map.of("public", "2nde & 3e"),
                Map.of("Accept", "application/json"),
                Map.of("X-Key", new Secret("key of the hub")),
                new Format.Json("/offers"),
                paging,
                oauth2,
                paging.kind() == Paging.Kind.RANGE ? null : "/total",
                Duration.ofSeconds(1),
                Rate.DEFAULT);
    }

    private static OAuth2 oauth2() {
        return new OAuth2(SERVER.url("/token?realm=%2Fpartenaire"), "client", new Secret("s&crêt"), "api offers");
    }

    private static MappingBuilder token(String token) {
        return post(urlPathEqualTo("/token"))
                .withQueryParam("realm", equalTo("/partenaire"))
                .willReturn(okJson("{\"access_token\":\"" + token + "\",\"expires_in\":1499}"));
    }

    private static MappingBuilder offers() {
        return get(urlPathEqualTo("/offers"));
    }

    private static MappingBuilder page(String parameter, String value, String body) {
        return offers().withQueryParam(parameter, equalTo(value)).willReturn(okJson(body));
    }

    private static MappingBuilder range(String range, int status, String contentRange, String body) {
        return offers().withQueryParam("range", equalTo(range))
                .willReturn(okJson(body).withStatus(status).withHeader("Content-Range", contentRange));
    }
}
