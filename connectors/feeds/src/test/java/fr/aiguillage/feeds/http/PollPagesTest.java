package fr.aiguillage.feeds.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static fr.aiguillage.feeds.http.OffersServer.offers;
import static fr.aiguillage.feeds.http.OffersServer.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import fr.aiguillage.feeds.config.Paging;
import fr.aiguillage.feeds.testing.CollectedRun;
import fr.aiguillage.feeds.testing.PolledFeed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages of each kind are read to their end, and a reading that cannot get there fails. */
class PollPagesTest {

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
        CollectedRun run = hub.poll(SERVER.source(unsaid, null));

        assertThat(run.outcome).isEqualTo("complete");
        assertThat(run.values("id")).containsExactly("1", "2", "3", "4");
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

        CollectedRun run = hub.poll(SERVER.source(paging, null));

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

    private CollectedRun poll(Paging.Kind kind, @Nullable String parameter, @Nullable String nextPath)
            throws Exception {
        int first = kind == Paging.Kind.OFFSET ? 0 : 1;
        Integer last = kind == Paging.Kind.RANGE ? 4 : null;
        return hub.poll(SERVER.source(new Paging(kind, parameter, 2, null, first, last, nextPath), null));
    }

    private static MappingBuilder range(String range, int status, String contentRange, String body) {
        return offers().withQueryParam("range", equalTo(range))
                .willReturn(okJson(body).withStatus(status).withHeader("Content-Range", contentRange));
    }
}
