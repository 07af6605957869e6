package fr.aiguillage.hub.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database or a broker that is away loses nothing, doubles no reply and blames no message. */
class LostDatabaseOrBrokerTest {

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
    void nothingIsQuarantinedWhileTheDatabaseIsLost() throws Exception {
        batches.given("&size=10&wait=100");
        AtomicInteger failures = new AtomicInteger();
        batches.before = bodies -> {
            if (failures.incrementAndGet() <= 5) {
                throw new SQLTransientConnectionException("pool is empty");
            }
        };
        batches.send("a", "b", "c");
        batches.drain();
        assertThat(batches.quarantined).isEmpty();
        assertThat(batches.done).containsExactly("a", "b", "c");
        assertThat(batches.attempts).hasSize(6).allMatch(batch -> batch.size() == 3);
        assertThat(batches.replies()).hasSize(3);
    }

    @Test
    void messagesPutBackComeAgainFlaggedAsRedeliveredUnderTheSameId() throws Exception {
        batches.given("&size=10&wait=100");
        batches.before = once(bodies -> {
            throw new SQLTransientConnectionException("lost");
        });
        batches.send("a", "b");
        batches.drain();
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
        batches.given("&size=10&wait=300");
        AtomicBoolean lost = new AtomicBoolean(true);
        batches.before = bodies -> {
            BatchHarness.refusePoison(bodies);
            if (bodies.contains("d") && lost.getAndSet(false)) {
                throw new SQLTransientConnectionException("lost");
            }
        };
        batches.send("a", "poison", "c", "d");
        batches.drain();
        assertThat(batches.quarantined).containsExactly("poison", "poison");
        assertThat(batches.replies()).containsExactly("got a", "got c", "got d");
    }

    @Test
    void aBrokerLostBeforeTheDatabaseCommitBringsTheBatchAgain() throws Exception {
        batches.given("&size=10&wait=100");
        batches.before = once(bodies -> {
            restartBroker();
            throw new SQLTransientConnectionException("lost with the broker");
        });
        batches.send("a", "b");
        batches.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> batches.done.size() == 2);
        batches.drained();
        assertThat(batches.done).containsExactly("a", "b");
        assertThat(batches.replies()).containsExactly("got a", "got b");
    }

    @Test
    void aBrokerLostBetweenTheTwoCommitsBringsTheBatchAgainAndEachReplyOnce() throws Exception {
        batches.given("&size=10&wait=100");
        batches.after = once(bodies -> restartBroker());
        batches.send("a", "b");
        batches.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> batches.done.size() == 4);
        batches.drained();
        assertThat(batches.done).containsExactly("a", "b", "a", "b");
        assertThat(batches.replies()).containsExactly("got a", "got b");
        assertThat(batches.quarantined).isEmpty();
    }

    @Test
    void aCommitWhoseAnswerIsLostIsNeitherRepeatedNorForgotten() throws Exception {
        batches.given(new LostAnswer().over(batches.broker.connections()), "&size=10&wait=100");
        batches.send("a", "b");
        batches.drain();
        batches.send("c");
        await().until(() -> batches.done.contains("c"));
        batches.drained();
        assertThat(batches.done).containsExactly("a", "b", "c");
        assertThat(batches.replies()).containsExactly("got a", "got b", "got c");
    }

    @Test
    void aConsumerThatStartsBeforeItsBrokerWaitsForIt() throws Exception {
        batches.send("a");
        batches.given("&size=10&wait=100");
        batches.broker.stop();
        batches.start();
        TimeUnit.MILLISECONDS.sleep(300);
        batches.broker.start();
        batches.drained();
        assertThat(batches.done).containsExactly("a");
    }

    private void restartBroker() throws Exception {
        batches.broker.stop();
        batches.broker.start();
    }

    private static BatchHarness.Behaviour once(BatchHarness.Behaviour behaviour) {
        AtomicBoolean first = new AtomicBoolean(true);
        return bodies -> {
            if (first.getAndSet(false)) {
                behaviour.on(bodies);
            }
        };
    }
}
