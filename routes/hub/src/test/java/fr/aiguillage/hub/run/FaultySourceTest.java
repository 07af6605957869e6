package fr.aiguillage.hub.run;

import static fr.aiguillage.hub.run.FaultyFeeds.feed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.run.FaultyFeeds.Transport;
import fr.aiguillage.hub.run.FaultySource.Fault;
import fr.aiguillage.hub.store.RunRow;
import fr.aiguillage.hub.store.RunState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Faults of a source from the wire to the store, by every transport that can have them: nothing lost, nothing withdrawn
 * wrongly, one clear event each. The table in docs/architecture/runs.md says why a transport is left out.
 */
@TestHub
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultySourceTest {

    @TempDir
    private static Path home;

    @Autowired
    private ApplicationContext hub;

    private FaultyFeeds feeds;
    private RunEvents events;

    @BeforeAll
    void readOnce() throws Exception {
        feeds = new FaultyFeeds(hub, home);
        feeds.readOnce();
    }

    @BeforeEach
    void listen() {
        feeds.clock.back();
        events = new RunEvents();
    }

    @AfterEach
    void unlisten() {
        events.close();
    }

    @AfterAll
    void stop() throws Exception {
        feeds.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "DATABASE", "SFTP"})
    void refused(Transport from) throws Exception {
        harmless(from, Fault.REFUSED, RunState.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "DATABASE", "SFTP"})
    void resetInTheMiddleOfABody(Transport from) throws Exception {
        harmless(from, Fault.RESET, RunState.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "FILE", "SFTP"})
    void truncatedPage(Transport from) throws Exception {
        harmless(from, Fault.TRUNCATED, RunState.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "FILE", "SFTP"})
    void fewerRecordsThanAnnounced(Transport from) throws Exception {
        harmless(from, Fault.FEWER_THAN_ANNOUNCED, RunState.FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void emptySnapshot(Transport from) throws Exception {
        feeds.source(from).holds(0);
        harmless(from, RunState.HELD);
    }

    @ParameterizedTest
    @EnumSource
    void snapshotShrunkBy90Percent(Transport from) throws Exception {
        feeds.source(from).holds(FaultySource.ALL / 10);
        harmless(from, RunState.HELD);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE", "SFTP"})
    void halfWrittenFile(Transport from) throws Exception {
        notRead(from, Fault.HALF_WRITTEN);
    }

    @ParameterizedTest
    @EnumSource
    void theSameTwice(Transport from) throws Exception {
        long before = feeds.revisions(from);

        feeds.source(from).holds(FaultySource.ALL);
        harmless(from, RunState.COMPLETE);

        assertThat(feeds.revisions(from)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = "SFTP")
    void fileReplacedWhileFetched(Transport from) throws Exception {
        notRead(from, Fault.REPLACED_WHILE_READ);
    }

    @ParameterizedTest
    @EnumSource(names = "FILE")
    void fileReplacedWhileRead(Transport from) throws Exception {
        harmless(from, Fault.REPLACED_WHILE_READ, RunState.COMPLETE);
    }

    @ParameterizedTest
    @EnumSource(names = "FILE")
    void fileWrittenToWhileRead(Transport from) throws Exception {
        harmless(from, Fault.WRITTEN_TO_WHILE_READ, RunState.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = "HTTP")
    void clockAhead(Transport from) throws Exception {
        harmless(from, Fault.CLOCK_AHEAD, RunState.COMPLETE);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE", "SFTP"})
    void fileFromAClockAhead(Transport from) throws Exception {
        notRead(from, Fault.CLOCK_AHEAD);

        // Its time says nothing, so it is watched: unchanged for a while, it is whole. A fetched one is watched twice.
        RunRow run = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            feeds.clock.forward(FaultyFolder.SETTLE.multipliedBy(2));
                            return feeds.poll(from);
                        },
                        read -> read != null);
        assertThat(run.state()).isEqualTo(RunState.COMPLETE);
        assertThat(run.withdrawn()).isZero();
    }

    private void harmless(Transport from, Fault fault, RunState state) throws Exception {
        feeds.source(from).meets(fault);
        harmless(from, state);
    }

    private void harmless(Transport from, RunState state) throws Exception {
        RunRow run = feeds.poll(from);

        assertThat(run).isNotNull().returns(state, RunRow::state);
        assertThat(feeds.live(from)).isEqualTo(FaultySource.ALL);
        if (state == RunState.COMPLETE) {
            assertThat(events.of(feed(from))).isEmpty();
        } else {
            assertThat(run.reason()).isNotBlank().doesNotContain("null");
            assertThat(events.of(feed(from)))
                    .singleElement()
                    .asString()
                    .contains("run=" + run.id(), "reason=" + run.reason());
        }
        wellAgain(from);
    }

    private void notRead(Transport from, Fault fault) throws Exception {
        feeds.source(from).meets(fault);

        assertThat(feeds.poll(from)).isNull();
        assertThat(feeds.live(from)).isEqualTo(FaultySource.ALL);
        assertThat(events.of(feed(from))).isEmpty();
        if (fault != Fault.CLOCK_AHEAD) {
            wellAgain(from);
        }
    }

    private void wellAgain(Transport from) throws Exception {
        feeds.source(from).holds(FaultySource.ALL);
        assertThat(feeds.poll(from))
                .isNotNull()
                .returns(RunState.COMPLETE, RunRow::state)
                .returns((long) FaultySource.ALL, RunRow::sent)
                .returns(0L, RunRow::withdrawn);
        assertThat(feeds.live(from)).isEqualTo(FaultySource.ALL);
    }
}
