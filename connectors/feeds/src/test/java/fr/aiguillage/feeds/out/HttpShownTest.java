package fr.aiguillage.feeds.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.aiguillage.feeds.out.HttpTargetSettings.Call;
import fr.aiguillage.feeds.out.ShownAdverts.Listing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list of adverts is believed when it is whole, and else not at all. */
class HttpShownTest {

    private static final String TWO = """
            {"total": 3, "list": [{"id": "a"}, {"id": "b"}], "next": "/list?from=b"}""";
    private static final String THIRD = """
            {"total": 3, "list": [{"id": 3}], "next": null}""";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String address = exchange.getRequestURI().toString();
            asked.add(address);
            byte[] body = answers.getOrDefault(address, "{\"total\": 3, \"list\": []}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void numberedPagesAreReadUntilTheAnnouncedTotal() throws Exception {
        answers.putAll(Map.of("/list?page=1", TWO, "/list?page=2", THIRD));

        assertThat(read(numbered("/total"))).isEqualTo(shown("a", "b", "3"));
        assertThat(asked).containsExactly("/list?page=1", "/list?page=2");
    }

    @Test
    void withoutATotalTheFirstEmptyPageIsTheEnd() throws Exception {
        answers.putAll(Map.of("/list?page=1", TWO, "/list?page=2", THIRD));

        assertThat(read(numbered(null))).isEqualTo(shown("a", "b", "3"));
        assertThat(asked).hasSize(3);
    }

    @Test
    void linkedPagesAreReadUntilThereIsNone() throws Exception {
        answers.putAll(Map.of("/list", TWO, "/list?from=b", THIRD));

        assertThat(read(linked())).isEqualTo(shown("a", "b", "3"));
    }

    @Test
    void theLoginGoesToNoOtherServer() {
        answers.put("/list", TWO.replace("/list?from=b", "http://127.0.0.1:1/list"));

        refused(linked(), "another server");
        assertThat(asked).hasSize(1);
    }

    @Test
    void pagesThatLeadRoundInARingAreRefused() {
        answers.put("/list", "{\"total\": 9, \"list\": [], \"next\": \"/list\"}");

        refused(linked(), "the same next page came twice");
    }

    @Test
    void aListThatEndsBeforeItsTotalIsRefused() {
        answers.put("/list?page=1", TWO);

        refused(numbered("/total"), "3 adverts announced, 2 listed");
    }

    @Test
    void aListThatMovesWhileItIsReadIsRefused() {
        answers.putAll(Map.of("/list?page=1", TWO, "/list?page=2", THIRD.replace("\"total\": 3", "\"total\": 4")));
        refused(numbered("/total"), "the list moved while it was read: 3 adverts, then 4");

        answers.put("/list?page=2", THIRD.replace("{\"id\": 3}", "{\"id\": \"a\"}"));
        refused(numbered("/total"), "the list moved while it was read: a came twice");
    }

    @Test
    void anAnswerThatFailsOrHasAnotherFormIsRefused() {
        answers.put("/list?page=1", "");
        refused(numbered("/total"), "HTTP 503");

        answers.put("/list?page=1", TWO.substring(0, 20));
        refused(numbered("/total"), "no JSON");

        answers.put("/list?page=1", "{\"total\": 0, \"list\": {}}");
        refused(numbered("/total"), "no list at /list");

        answers.put("/list?page=1", "{\"list\": []}");
        refused(numbered("/total"), "no number at /total");

        answers.put("/list?page=1", TWO.replace("{\"id\": \"a\"}", "{}"));
        refused(numbered("/total"), "an advert without a value at /id");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        answers.putAll(Map.of("/list?page=1", TWO, "/list?page=2", THIRD));

        refused(numbered("/total"), "longer than 50 bytes", new HttpShown.Limits(50, 9, 9));
        refused(numbered("/total"), "more than 1 pages", new HttpShown.Limits(500, 1, 9));
        refused(numbered("/total"), "more than 2 adverts", new HttpShown.Limits(500, 9, 2));
    }

    @Test
    void anAdvertIsHiddenWhileItsMarkIsEmptyAndAMarkThatIsNowhereIsRefused() throws Exception {
        HttpTargetSettings settings =
                settings(new HttpTargetSettings.Listing("/list", "/list", "/id", "/at", null, null, null, null));
        answers.put("/list", """
                {"list": [{"id": "a", "at": "2026-03-02"}, {"id": "b", "at": null}, {"id": "c", "at": false}]}""");

        Listing listing = read(settings);

        assertThat(listing.shown()).containsExactly("a");
        assertThat(listing.hidden()).containsExactlyInAnyOrder("b", "c");
        assertThat(listing.mixed()).isFalse();

        answers.put("/list", TWO);
        refused(settings, "an advert without anything at /at");
    }

    @Test
    void anAdvertWithoutAnIdOfTheHubsKindIsSomebodyElses() throws Exception {
        answers.putAll(Map.of("/list?page=1", TWO.replace("\"a\"", "null"), "/list?page=2", THIRD));

        assertThat(read(numbered("/total"))).isEqualTo(shown("b", "3"));
    }

    private static Listing shown(String... ids) {
        return new Listing(Set.of(ids), Set.of(), true);
    }

    private Listing read(HttpTargetSettings settings) throws IOException {
        return new HttpShown(settings, settings.shown(), calls(settings)).read();
    }

    private void refused(HttpTargetSettings settings, String why) {
        refused(settings, why, HttpShown.Limits.DEFAULT);
    }

    private void refused(HttpTargetSettings settings, String why, HttpShown.Limits limits) {
        HttpShown shown = new HttpShown(settings, settings.shown(), calls(settings), limits);
        assertThatThrownBy(shown::read).isInstanceOf(IOException.class).hasMessageContaining(why);
    }

    private static HttpCalls calls(HttpTargetSettings settings) {
        return new HttpCalls(settings, new HttpOut(Duration.ofSeconds(10)), null);
    }

    private HttpTargetSettings numbered(@Nullable String total) {
        return settings(new HttpTargetSettings.Listing("/list", "/list", "/id", null, null, "page", null, total));
    }

    private HttpTargetSettings linked() {
        return settings(new HttpTargetSettings.Listing("/list", "/list", "/id", null, "/next", null, null, "/total"));
    }

    /** A system that can unpublish. */
    private HttpTargetSettings settings(HttpTargetSettings.Listing listing) {
        Call call = new Call("POST", "/", null);
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new HttpTargetSettings(
                url, Map.of(), null, call, call, call, call, null, null, null, null, null, listing);
    }
}
