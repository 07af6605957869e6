package fr.aiguillage.hub.batch;

import static fr.aiguillage.hub.batch.BatchHarness.OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch cannot do with is found and quarantined alone, and the rest of the batch goes on. */
class PoisonInABatchTest {

    @TempDir
    private Path directory;

    private BatchHarness batches;

    @BeforeEach
    void startBroker() throws Exception {
        batches = new BatchHarness(directory);
    }

    @AfterEach
    void stopAll() throws Exception {
        batches.close();
    }

    @Test
    void poisonThatComesFirstIsQuarantinedAlone() throws Exception {
        assertThatOnlyPoisonIsQuarantined("poison", "b", "c", "d", "e");
    }

    @Test
    void poisonInTheMiddleIsQuarantinedAlone() throws Exception {
        assertThatOnlyPoisonIsQuarantined("a", "b", "poison", "d", "e");
    }

    @Test
    void poisonThatComesLastIsQuarantinedAlone() throws Exception {
        assertThatOnlyPoisonIsQuarantined("a", "b", "c", "d", "poison");
    }

    @Test
    void twoPoisonsAreBothFoundAndTheOthersGoOn() throws Exception {
        assertThatOnlyPoisonIsQuarantined("a", "poison1", "c", "d", "e", "poison2", "g");
    }

    @Test
    void aBatchOfNothingButPoisonIsQuarantinedWhole() throws Exception {
        assertThatOnlyPoisonIsQuarantined("poison1", "poison2", "poison3", "poison4");
    }

    private void assertThatOnlyPoisonIsQuarantined(String... bodies) throws Exception {
        batches.given("&size=100&wait=300");
        batches.before = BatchHarness::refusePoison;
        batches.send(bodies);
        batches.drain();
        List<String> all = List.of(bodies);
        List<String> good =
                all.stream().filter(body -> !body.startsWith("poison")).toList();
        assertThat(batches.done).containsExactlyElementsOf(good);
        assertThat(batches.quarantined)
                .containsExactlyElementsOf(
                        all.stream().filter(body -> body.startsWith("poison")).toList());
        assertThat(batches.replies())
                .containsExactlyElementsOf(
                        good.stream().map(body -> "got " + body).toList());
    }

    @Test
    void theSenderOfPoisonIsToldInTheSameSession() throws Exception {
        batches.given("&size=100&wait=300");
        batches.before = BatchHarness::refusePoison;
        batches.poisonHandler =
                (message, reason) -> List.of(new Reply(OUT, "refused " + BatchHarness.text(message), Map.of()));
        batches.send("a", "poison", "c");
        batches.drain();
        assertThat(batches.replies()).containsExactly("got a", "refused poison", "got c");
    }

    @Test
    void poisonStaysInItsQueueWhileItCannotBeQuarantined() throws Exception {
        batches.given("&size=10&wait=100");
        AtomicInteger failures = new AtomicInteger();
        batches.before = BatchHarness::refusePoison;
        batches.poisonHandler = (message, reason) -> {
            if (failures.incrementAndGet() <= 3) {
                throw new IllegalStateException(new SQLTransientConnectionException("lost"));
            }
            return List.of();
        };
        batches.send("a", "poison");
        batches.drain();
        assertThat(batches.quarantined).containsExactly("poison");
        assertThat(failures).hasValue(4);
        assertThat(batches.replies()).containsExactly("got a");
    }

    @Test
    void batchesSplitsAndQuarantineAreCounted() throws Exception {
        batches.given("&size=10&wait=300");
        batches.before = BatchHarness::refusePoison;
        batches.send("a", "b", "c", "poison");
        batches.drain();
        await().until(() ->
                batches.meters.get("aiguillage.batch.size").summary().count() == 1);
        assertThat(batches.meters.get("aiguillage.batch.size").summary().totalAmount())
                .isEqualTo(4);
        assertThat(batches.meters.get("aiguillage.batch.splits").counter().count())
                .isEqualTo(2);
        assertThat(batches.meters.get("aiguillage.batch.quarantined").counter().count())
                .isEqualTo(1);
    }
}
