package fr.aiguillage.hub.batch;

import static fr.aiguillage.hub.batch.BatchHarness.IN;
import static fr.aiguillage.hub.batch.BatchHarness.OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.hub.broker.TestBroker;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchConsumerTest {

    @TempDir
    Path directory;

    private TestBroker broker;
    private BatchHarness batches;

    @BeforeEach
    void startBroker() throws Exception {
        broker = TestBroker.in(directory);
        broker.queues(IN, OUT);
    }

    @AfterEach
    void stopAll() throws Exception {
        if (batches != null) {
            batches.close();
        }
        broker.close();
    }

    private void given(String options) throws Exception {
        batches = new BatchHarness(broker.connections(), options);
    }

    private void drained() {
        await().atMost(Duration.ofSeconds(20)).until(() -> broker.depth(IN) == 0);
    }

    private static void poison(List<String> bodies) {
        if (bodies.stream().anyMatch(body -> body.startsWith("poison"))) {
            throw new IllegalArgumentException("poison in " + bodies);
        }
    }

    @Test
    void messagesAreHandedOverTogetherInTheOrderOfTheQueue() throws Exception {
        given("&size=10&wait=500");
        broker.send(IN, "a", "b", "c", "d");
        batches.start();
        drained();
        assertThat(batches.attempts).hasSize(1);
        assertThat(batches.done).containsExactly("a", "b", "c", "d");
    }

    @Test
    void noBatchIsLargerThanItsSize() throws Exception {
        given("&size=3&wait=500");
        broker.send(IN, "a", "b", "c", "d", "e", "f", "g");
        batches.start();
        drained();
        assertThat(batches.attempts).extracting(List::size).containsExactly(3, 3, 1);
    }

    @Test
    void aBatchDoesNotWaitForMessagesThatDoNotCome() throws Exception {
        given("&size=1000&wait=50");
        batches.start();
        broker.send(IN, "alone");
        await().atMost(Duration.ofSeconds(2)).until(() -> batches.done.contains("alone"));
    }

    @Test
    void repliesAreSentOncePerMessageWithItsBatch() throws Exception {
        given("&size=2&wait=200");
        broker.send(IN, "a", "b", "c");
        batches.start();
        drained();
        assertThat(broker.drain(OUT)).containsExactly("got a", "got b", "got c");
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
        given("&size=100&wait=300");
        batches.before = BatchConsumerTest::poison;
        broker.send(IN, bodies);
        batches.start();
        drained();
        List<String> all = List.of(bodies);
        List<String> good =
                all.stream().filter(body -> !body.startsWith("poison")).toList();
        assertThat(batches.done).containsExactlyElementsOf(good);
        assertThat(batches.quarantined)
                .containsExactlyElementsOf(
                        all.stream().filter(body -> body.startsWith("poison")).toList());
        assertThat(broker.drain(OUT))
                .containsExactlyElementsOf(
                        good.stream().map(body -> "got " + body).toList());
    }

    @Test
    void theSenderOfPoisonIsToldInTheSameSession() throws Exception {
        given("&size=100&wait=300");
        batches.before = BatchConsumerTest::poison;
        batches.poisonHandler =
                (message, reason) -> List.of(new Reply(OUT, "refused " + BatchHarness.text(message), Map.of()));
        broker.send(IN, "a", "poison", "c");
        batches.start();
        drained();
        assertThat(broker.drain(OUT)).containsExactly("got a", "refused poison", "got c");
    }

    @Test
    void nothingIsQuarantinedWhileTheDatabaseIsLost() throws Exception {
        given("&size=10&wait=100");
        AtomicInteger failures = new AtomicInteger();
        batches.before = bodies -> {
            if (failures.incrementAndGet() <= 5) {
                throw new SQLTransientConnectionException("pool is empty");
            }
        };
        broker.send(IN, "a", "b", "c");
        batches.start();
        drained();
        assertThat(batches.quarantined).isEmpty();
        assertThat(batches.done).containsExactly("a", "b", "c");
        assertThat(batches.attempts).hasSize(6).allMatch(batch -> batch.size() == 3);
        assertThat(broker.drain(OUT)).hasSize(3);
    }

    @Test
    void messagesPutBackComeAgainFlaggedAsRedeliveredUnderTheSameId() throws Exception {
        given("&size=10&wait=100");
        AtomicBoolean lost = new AtomicBoolean(true);
        batches.before = bodies -> {
            if (lost.getAndSet(false)) {
                throw new SQLTransientConnectionException("lost");
            }
        };
        broker.send(IN, "a", "b");
        batches.start();
        drained();
        List<InboundMessage> first = batches.attempts.get(0);
        List<InboundMessage> second = batches.attempts.get(1);
        assertThat(first).noneMatch(InboundMessage::redelivered);
        assertThat(second).allMatch(InboundMessage::redelivered);
        assertThat(second)
                .extracting(InboundMessage::id)
                .isEqualTo(first.stream().map(InboundMessage::id).toList());
    }

    @Test
    void aDatabaseLostBetweenTwoHalvesTakesBackTheRepliesOfTheFirst() throws Exception {
        given("&size=10&wait=300");
        AtomicBoolean lost = new AtomicBoolean(true);
        batches.before = bodies -> {
            poison(bodies);
            if (bodies.contains("d") && lost.getAndSet(false)) {
                throw new SQLTransientConnectionException("lost");
            }
        };
        broker.send(IN, "a", "poison", "c", "d");
        batches.start();
        drained();
        assertThat(batches.quarantined).containsExactly("poison", "poison");
        assertThat(broker.drain(OUT)).containsExactly("got a", "got c", "got d");
    }

    @Test
    void poisonStaysInItsQueueWhileItCannotBeQuarantined() throws Exception {
        given("&size=10&wait=100");
        AtomicInteger failures = new AtomicInteger();
        batches.before = BatchConsumerTest::poison;
        batches.poisonHandler = (message, reason) -> {
            if (failures.incrementAndGet() <= 3) {
                throw new IllegalStateException(new SQLTransientConnectionException("lost"));
            }
            return List.of();
        };
        broker.send(IN, "a", "poison");
        batches.start();
        drained();
        assertThat(batches.quarantined).containsExactly("poison");
        assertThat(failures).hasValue(4);
        assertThat(broker.drain(OUT)).containsExactly("got a");
    }

    @Test
    void aBrokerLostBeforeTheDatabaseCommitBringsTheBatchAgain() throws Exception {
        given("&size=10&wait=100");
        AtomicBoolean once = new AtomicBoolean(true);
        batches.before = bodies -> {
            if (once.getAndSet(false)) {
                restartBroker();
                throw new SQLTransientConnectionException("lost with the broker");
            }
        };
        broker.send(IN, "a", "b");
        batches.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> batches.done.size() == 2);
        drained();
        assertThat(batches.done).containsExactly("a", "b");
        assertThat(broker.drain(OUT)).containsExactly("got a", "got b");
    }

    @Test
    void aBrokerLostBetweenTheTwoCommitsBringsTheBatchAgainAndEachReplyOnce() throws Exception {
        given("&size=10&wait=100");
        AtomicBoolean once = new AtomicBoolean(true);
        batches.after = bodies -> {
            if (once.getAndSet(false)) {
                restartBroker();
            }
        };
        broker.send(IN, "a", "b");
        batches.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> batches.done.size() == 4);
        drained();
        assertThat(batches.done).containsExactly("a", "b", "a", "b");
        assertThat(broker.drain(OUT)).containsExactly("got a", "got b");
        assertThat(batches.quarantined).isEmpty();
    }

    @Test
    void aCommitWhoseAnswerIsLostIsNeitherRepeatedNorForgotten() throws Exception {
        batches = new BatchHarness(new LostAnswer().over(broker.connections()), "&size=10&wait=100");
        broker.send(IN, "a", "b");
        batches.start();
        drained();
        broker.send(IN, "c");
        await().until(() -> batches.done.contains("c"));
        drained();
        assertThat(batches.done).containsExactly("a", "b", "c");
        assertThat(broker.drain(OUT)).containsExactly("got a", "got b", "got c");
    }

    private void restartBroker() throws Exception {
        broker.stop();
        broker.start();
    }

    @Test
    void aConsumerThatStartsBeforeItsBrokerWaitsForIt() throws Exception {
        broker.send(IN, "a");
        given("&size=10&wait=100");
        broker.stop();
        batches.start();
        TimeUnit.MILLISECONDS.sleep(300);
        broker.start();
        drained();
        assertThat(batches.done).containsExactly("a");
    }

    @Test
    void aBodyTooLongIsHandedOverAsItsBeginning() throws Exception {
        given("&size=10&wait=100&maxBody=10000");
        broker.send(IN, "x".repeat(10_000), "y".repeat(10_001), "z".repeat(5_000_000));
        batches.start();
        drained();
        List<InboundMessage> all =
                batches.attempts.stream().flatMap(List::stream).toList();
        assertThat(all).extracting(InboundMessage::truncated).containsExactly(false, true, true);
        assertThat(all).extracting(InboundMessage::bodyLength).containsExactly(10_000L, 10_001L, 5_000_000L);
        assertThat(all.get(2).body()).hasSize(MessageReader.EXCERPT).containsOnly('z');
    }

    @Test
    void aWaitingConsumerStopsAtOnce() throws Exception {
        given("&size=10&wait=60000");
        batches.start();
        long start = System.nanoTime();
        batches.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aConsumerStopsWhileItBacksOff() throws Exception {
        given("&size=10&wait=10&backoff=60000&backoffLimit=60000");
        batches.before = bodies -> {
            throw new SQLTransientConnectionException("lost for long");
        };
        broker.send(IN, "a");
        batches.start();
        await().until(() -> !batches.attempts.isEmpty());
        long start = System.nanoTime();
        batches.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(broker.depth(IN)).isEqualTo(1);
    }

    @Test
    void aStopLetsTheBatchUnderWayEnd() throws Exception {
        given("&size=10&wait=10");
        CountDownLatch begun = new CountDownLatch(1);
        batches.before = bodies -> {
            begun.countDown();
            TimeUnit.MILLISECONDS.sleep(700);
        };
        broker.send(IN, "a");
        batches.start();
        begun.await();
        batches.close();
        assertThat(batches.done).containsExactly("a");
        assertThat(broker.depth(IN)).isZero();
        assertThat(broker.drain(OUT)).containsExactly("got a");
    }

    @Test
    void aSuspendedRouteTakesNothingUntilItIsResumed() throws Exception {
        given("&size=10&wait=10");
        batches.start();
        batches.camel.getRouteController().suspendRoute("test-batch");
        broker.send(IN, "a");
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(batches.done).isEmpty();
        batches.camel.getRouteController().resumeRoute("test-batch");
        drained();
        assertThat(batches.done).containsExactly("a");
    }

    @Test
    void severalWorkersShareAQueueWithoutLosingOrDoublingAnything() throws Exception {
        given("&size=7&wait=10&concurrency=3");
        String[] bodies = IntStream.range(0, 200).mapToObj(Integer::toString).toArray(String[]::new);
        broker.send(IN, bodies);
        batches.start();
        drained();
        assertThat(batches.done).containsExactlyInAnyOrder(bodies);
        assertThat(broker.drain(OUT)).hasSize(200);
    }

    @Test
    void batchesSplitsAndQuarantineAreCounted() throws Exception {
        given("&size=10&wait=300");
        batches.before = BatchConsumerTest::poison;
        broker.send(IN, "a", "b", "c", "poison");
        batches.start();
        drained();
        await().until(() ->
                batches.meters.get("aiguillage.batch.size").summary().count() == 1);
        assertThat(batches.meters.get("aiguillage.batch.size").summary().totalAmount())
                .isEqualTo(4);
        assertThat(batches.meters.get("aiguillage.batch.splits").counter().count())
                .isEqualTo(2);
        assertThat(batches.meters.get("aiguillage.batch.quarantined").counter().count())
                .isEqualTo(1);
    }

    @Test
    void theUserIsTheOneThatTheBrokerChecked() throws Exception {
        given("&size=10&wait=10");
        broker.send(IN, "a");
        batches.start();
        drained();
        assertThat(batches.attempts.get(0).get(0).user()).isEqualTo("hub");
    }
}
