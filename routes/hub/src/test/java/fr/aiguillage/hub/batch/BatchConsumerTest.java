package fr.aiguillage.hub.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages are handed over in batches, and answered with them. */
class BatchConsumerTest {

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
    void messagesAreHandedOverTogetherInTheOrderOfTheQueue() throws Exception {
        batches.given("&size=10&wait=500");
        batches.send("a", "b", "c", "d");
        batches.drain();
        assertThat(batches.attempts).hasSize(1);
        assertThat(batches.done).containsExactly("a", "b", "c", "d");
    }

    @Test
    void noBatchIsLargerThanItsSize() throws Exception {
        batches.given("&size=3&wait=500");
        batches.send("a", "b", "c", "d", "e", "f", "g");
        batches.drain();
        assertThat(batches.attempts).extracting(List::size).containsExactly(3, 3, 1);
    }

    @Test
    void aBatchDoesNotWaitForMessagesThatDoNotCome() throws Exception {
        batches.given("&size=1000&wait=50");
        batches.start();
        batches.send("alone");
        await().atMost(Duration.ofSeconds(2)).until(() -> batches.done.contains("alone"));
    }

    @Test
    void repliesAreSentOncePerMessageWithItsBatch() throws Exception {
        batches.given("&size=2&wait=200");
        batches.send("a", "b", "c");
        batches.drain();
        assertThat(batches.replies()).containsExactly("got a", "got b", "got c");
    }

    @Test
    void aBodyTooLongIsHandedOverAsItsBeginning() throws Exception {
        batches.given("&size=10&wait=100&maxBody=10000");
        batches.send("x".repeat(10_000), "y".repeat(10_001), "z".repeat(5_000_000));
        batches.drain();
        List<InboundMessage> all =
                batches.attempts.stream().flatMap(List::stream).toList();
        assertThat(all).extracting(InboundMessage::truncated).containsExactly(false, true, true);
        assertThat(all).extracting(InboundMessage::bodyLength).containsExactly(10_000L, 10_001L, 5_000_000L);
        assertThat(all.get(2).body()).hasSize(MessageReader.EXCERPT).containsOnly('z');
    }

    @Test
    void severalWorkersShareAQueueWithoutLosingOrDoublingAnything() throws Exception {
        batches.given("&size=7&wait=10&concurrency=3");
        String[] bodies = IntStream.range(0, 200).mapToObj(Integer::toString).toArray(String[]::new);
        batches.send(bodies);
        batches.drain();
        assertThat(batches.done).containsExactlyInAnyOrder(bodies);
        assertThat(batches.replies()).hasSize(200);
    }

    @Test
    void theUserIsTheOneThatTheBrokerChecked() throws Exception {
        batches.given("&size=10&wait=10");
        batches.send("a");
        batches.drain();
        assertThat(batches.attempts.get(0).get(0).user()).isEqualTo("hub");
    }
}
