package fr.aiguillage.hub.feeds;

import static fr.aiguillage.hub.feeds.EditedFeed.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.api.AdminApi;
import fr.aiguillage.hub.run.PolledSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editing a feed while offers pour in. {@code -Dreload.rate=1000 -Dreload.seconds=20} for the full load. */
@TestHub
class ReloadUnderLoadTest {

    private static final int RATE = Integer.getInteger("reload.rate", 200);
    private static final int SECONDS = Integer.getInteger("reload.seconds", 3);

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext hub;

    @TempDir
    private Path dropped;

    private EditedFeed edited;

    @BeforeEach
    void declare() throws Exception {
        edited = new EditedFeed(hub, dropped);
        edited.declare();
    }

    @AfterEach
    void removed() throws Exception {
        edited.close();
    }

    @Test
    void anEditUnderLoadIsLiveSoonAndLosesDoublesAndDelaysNothing() throws Exception {
        PolledSource other = PolledSource.full(hub);
        other.brings(OfferJson.offer("warm"));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> load = CompletableFuture.supplyAsync(this::load);
        CompletableFuture<List<Latency>> latencies = CompletableFuture.supplyAsync(() -> latencies(other, done));
        await().atMost(SOON).until(() -> edited.titled("first load") > RATE / 2);

        edited.map("second");
        Instant change = Instant.now();
        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> edited.titled("second load") > 0);
        Duration live = Duration.between(change, Instant.now());

        int sent = load.get();
        await().atMost(Duration.ofMinutes(2)).until(() -> loaded("inbox") == sent);
        done.set(true);
        Duration worstBefore = worst(latencies.get(), Instant.MIN, change.minusMillis(1));
        Duration worstAfter = worst(latencies.get(), change, change.plusSeconds(5));
        System.out.printf(
                "edit live after %d ms at %d offers/s, %d offers; worst latency of another feed: %d ms before, %d ms after%n",
                live.toMillis(), RATE, sent, worstBefore.toMillis(), worstAfter.toMillis());
        assertThat(worstAfter).isLessThan(Duration.ofSeconds(10));
        assertThat(loaded("record")).isEqualTo(sent);
        assertThat(edited.titled("first load") + edited.titled("second load")).isEqualTo(sent);
        assertThat(edited.titled("second load")).isPositive();
        assertThat(live).isLessThan(Duration.ofSeconds(10));
        assertThat(new AdminApi(port)
                        .get("/api/v1/ledger")
                        .body()
                        .path("balanced")
                        .asBoolean())
                .isTrue();
    }

    /** Two passages a second, each of half a second's offers. */
    private int load() {
        int batch = Math.max(1, RATE / 2);
        int sent = 0;
        for (int turn = 0; turn < SECONDS * 2; turn++) {
            long next = System.nanoTime() + 500_000_000L;
            String[] ids = new String[batch];
            for (int i = 0; i < batch; i++) {
                ids[i] = "load-" + ++sent;
            }
            edited.bring(ids);
            pause(next - System.nanoTime());
        }
        return sent;
    }

    /** One passage of another feed. */
    private record Latency(Instant start, Duration taken) {}

    private static Duration worst(List<Latency> all, Instant from, Instant to) {
        return all.stream()
                .filter(latency ->
                        !latency.start().isBefore(from) && !latency.start().isAfter(to))
                .map(Latency::taken)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** How long another feed's record takes from its source to the store, over and over. */
    private static List<Latency> latencies(PolledSource other, AtomicBoolean done) {
        List<Latency> all = new ArrayList<>();
        for (int number = 0; !done.get(); number++) {
            Instant start = Instant.now();
            other.brings(OfferJson.offer("warm"), OfferJson.offer("other-" + number));
            all.add(new Latency(start, Duration.between(start, Instant.now())));
        }
        return all;
    }

    private long loaded(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE feed = 'edited' AND remote_id LIKE 'load-%'")
                .query(Long.class)
                .single();
    }

    private static void pause(long nanos) {
        try {
            Thread.sleep(Math.max(0, nanos / 1_000_000));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
