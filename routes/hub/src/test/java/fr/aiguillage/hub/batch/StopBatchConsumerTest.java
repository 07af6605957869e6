package fr.aiguillage.hub.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consumer ends when it is told to, and leaves no batch half done. */
class StopBatchConsumerTest {

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
    void aWaitingConsumerStopsAtOnce() throws Exception {
        batches.given("&size=10&wait=60000");
        batches.start();
        long start = System.nanoTime();
        batches.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aConsumerStopsWhileItBacksOff() throws Exception {
        batches.given("&size=10&wait=10&backoff=60000&backoffLimit=60000");
        batches.before = bodies -> {
            throw new SQLTransientConnectionException("lost for long");
        };
        batches.send("a");
        batches.start();
        await().until(() -> !batches.attempts.isEmpty());
        long start = System.nanoTime();
        batches.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(batches.left()).isEqualTo(1);
    }

    @Test
    void aStopLetsTheBatchUnderWayEnd() throws Exception {
        batches.given("&size=10&wait=10");
        CountDownLatch begun = new CountDownLatch(1);
        batches.before = bodies -> {
            begun.countDown();
            TimeUnit.MILLISECONDS.sleep(700);
        };
        batches.send("a");
        batches.start();
        begun.await();
        batches.stop();
        assertThat(batches.done).containsExactly("a");
        assertThat(batches.left()).isZero();
        assertThat(batches.replies()).containsExactly("got a");
    }

    @Test
    void aSuspendedRouteTakesNothingUntilItIsResumed() throws Exception {
        batches.given("&size=10&wait=10");
        batches.start();
        batches.camel.getRouteController().suspendRoute("test-batch");
        batches.send("a");
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(batches.done).isEmpty();
        batches.camel.getRouteController().resumeRoute("test-batch");
        batches.drained();
        assertThat(batches.done).containsExactly("a");
    }
}
