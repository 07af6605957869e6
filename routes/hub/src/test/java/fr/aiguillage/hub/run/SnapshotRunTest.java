package fr.aiguillage.hub.run;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.PollGuard;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.store.RunRow;
import fr.aiguillage.hub.store.RunState;
import fr.aiguillage.hub.store.RunStore;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestHub
@ExtendWith(OutputCaptureExtension.class)
class SnapshotRunTest {

    @Autowired
    private ApplicationContext hub;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CloseRuns close;

    @Autowired
    private RunStore runs;

    @Autowired
    private PollGuard guard;

    private final OfferJson a = offer("a");
    private final OfferJson b = offer("b");
    private final OfferJson c = offer("c");
    private PolledSource source;

    @BeforeEach
    void readOnce() throws Exception {
        source = PolledSource.full(hub);
        assertThat(source.brings(a, b, c).state()).isEqualTo(RunState.COMPLETE);
    }

    @Test
    void aWholeSnapshotWithdrawsWhatItDidNotBring() {
        RunRow run = source.brings(a, b);

        assertThat(run.state()).isEqualTo(RunState.COMPLETE);
        assertThat(run.withdrawn()).isEqualTo(1);
        assertThat(state("a")).isEqualTo("LIVE");
        assertThat(state("c")).isEqualTo("WITHDRAWN");
    }

    @Test
    void aSnapshotThatBroughtLessThanAnnouncedFailsAndWithdrawsNothing() {
        RunRow run = source.runs(poll -> {
            poll.accept(a.node(), "1");
            poll.accept(b.node(), "2");
            poll.complete(OptionalLong.of(3));
        });

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason()).contains("announced 3", "brought 2");
        assertThat(state("c")).isEqualTo("LIVE");
    }

    @Test
    void anEmptySnapshotIsHeldWhileOffersLive() {
        RunRow run = source.brings();

        assertThat(run.state()).isEqualTo(RunState.HELD);
        assertThat(run.absent()).isEqualTo(3);
        assertThat(state("a")).isEqualTo("LIVE");
    }

    @Test
    void heldWhenSnapshotShrinksBeyondItsLimitUntilReleased() {
        RunRow held = source.brings(a);

        assertThat(held.state()).isEqualTo(RunState.HELD);
        assertThat(held.absent()).isEqualTo(2);
        assertThat(state("b")).isEqualTo("LIVE");

        assertThat(close.release(held.id())).isTrue();

        assertThat(source.last().state()).isEqualTo(RunState.COMPLETE);
        assertThat(source.last().withdrawn()).isEqualTo(2);
        assertThat(state("a")).isEqualTo("LIVE");
        assertThat(state("b")).isEqualTo("WITHDRAWN");
        assertThat(close.release(held.id())).isFalse();
    }

    @Test
    void aDiscardedRunWithdrawsNothing() {
        RunRow held = source.brings(a);

        assertThat(close.discard(held.id())).isTrue();

        assertThat(source.last().state()).isEqualTo(RunState.COMPLETE);
        assertThat(source.last().withdrawn()).isZero();
        assertThat(state("b")).isEqualTo("LIVE");
    }

    @Test
    void aHeldRunReleasedLateSparesWhatALaterRunBrought() {
        RunRow held = source.brings(a);
        source.brings(a, b, c);

        close.release(held.id());

        assertThat(state("b")).isEqualTo("LIVE");
    }

    @Test
    void aRunWithARecordThatNobodyCanIdentifyWithdrawsNothingAndSaysSoInTheLog(CapturedOutput log) {
        RunRow run = source.runs(poll -> {
            poll.accept(a.node(), "1");
            poll.accept(b.node(), "2");
            PolledSource.refused(poll);
            poll.complete(OptionalLong.empty());
        });

        assertThat(run.state()).isEqualTo(RunState.COMPLETE);
        assertThat(run.unidentified()).isEqualTo(1);
        assertThat(run.absent()).isEqualTo(1);
        assertThat(state("c")).isEqualTo("LIVE");
        assertThat(log.getAll())
                .containsOnlyOnce("event=RUN_WITHDREW_NOTHING feed=" + source.feed() + " run=" + run.id()
                        + " unidentified=1 absent=1");
    }

    @Test
    void aRecordThatCouldNotEvenBeReadWithdrawsNothing() {
        RunRow run = source.runs(poll -> {
            poll.accept(a.node(), "1");
            poll.accept(b.node(), "2");
            poll.reject("3", "broken line", "{");
            poll.complete(OptionalLong.empty());
        });

        assertThat(run.unidentified()).isEqualTo(1);
        assertThat(state("c")).isEqualTo("LIVE");
    }

    @Test
    void aRefusedRecordThatIsKnownIsNotAbsentAndKeepsItsGoodVersion() {
        RunRow run = source.runs(poll -> {
            poll.accept(a.node(), "1");
            PolledSource.refused(poll, "b");
            poll.complete(OptionalLong.empty());
        });

        assertThat(run.refused()).isEqualTo(1);
        assertThat(run.withdrawn()).isEqualTo(1);
        assertThat(state("b")).isEqualTo("LIVE");
        assertThat(state("c")).isEqualTo("WITHDRAWN");
    }

    @Test
    void anUnchangedSourceWithdrawsNothing() {
        RunRow run = source.runs(FeedRun::unchanged);

        assertThat(run.state()).isEqualTo(RunState.UNCHANGED);
        assertThat(state("a")).isEqualTo("LIVE");
    }

    @Test
    void aRunBrokenOffByAnExceptionFailsAndWithdrawsNothing() {
        assertThatThrownBy(() -> source.runs(poll -> {
                    poll.accept(a.node(), "1");
                    throw new IllegalStateException("the source hung up");
                }))
                .hasMessage("the source hung up");

        assertThat(source.last().state()).isEqualTo(RunState.FAILED);
        assertThat(state("c")).isEqualTo("LIVE");
    }

    @Test
    void anIncrementalFeedNeverWithdrawsForAbsence() throws Exception {
        PolledSource changes = PolledSource.incremental(hub);
        changes.brings(offer("x"), offer("y"));

        assertThat(changes.brings(offer("z")).withdrawn()).isNull();
        assertThat(state(changes, "x")).isEqualTo("LIVE");
    }

    @Test
    void anOfferThatItsMappingLeavesOutFromNowOnEndsInAnIncrementalFeedToo() throws Exception {
        PolledSource changes = PolledSource.incremental(hub);
        changes.brings(offer("x"), offer("y"));

        changes.runs(poll -> {
            ObjectNode filtered = JsonNodeFactory.instance.objectNode().put("filtered", "NOT_FOR_PUPILS");
            filtered.putObject("source").put("remoteId", "x");
            poll.accept(filtered, "1");
            poll.accept(JsonNodeFactory.instance.objectNode().put("filtered", "NOT_FOR_PUPILS"), "2");
            poll.complete(OptionalLong.empty());
        });

        assertThat(state(changes, "x")).isEqualTo("WITHDRAWN");
        assertThat(state(changes, "y")).isEqualTo("LIVE");
        assertThat(jdbc.sql("SELECT count(*) FROM inbox WHERE feed = ? AND outcome = 'FILTERED'")
                        .param(changes.feed().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aWithdrawnRecordThatComesBackLivesAgainUnderItsHubId() {
        String hubId = hubId("c");
        source.brings(a, b);

        source.brings(a, b, c);

        assertThat(state("c")).isEqualTo("LIVE");
        assertThat(hubId("c")).isEqualTo(hubId);
    }

    @Test
    void twoFeedsOfOneSystemLeaveEachOthersRecordsAlone() throws Exception {
        PolledSource sibling = source.sibling(hub);
        sibling.brings(offer("d"), offer("e"));

        source.brings(a, b, c);
        sibling.brings(offer("d"), offer("e"));

        assertThat(state("a")).isEqualTo("LIVE");
        assertThat(state("d")).isEqualTo("LIVE");
    }

    @Test
    void aRecordThatAnotherFeedOfTheSystemStillBringsIsNotWithdrawn() throws Exception {
        PolledSource sibling = source.sibling(hub);
        sibling.brings(c);

        source.brings(a, b);

        assertThat(state("c")).isEqualTo("LIVE");

        close.release(sibling.brings().id());

        assertThat(state("c")).isEqualTo("WITHDRAWN");
    }

    @Test
    void onlyRunsThatNobodyCanBeReadingAreInterrupted() {
        guard.tryRun(source.feed(), () -> {
            long running = runs.begin(source.feed());
            runs.interruptAll();
            assertThat(runs.find(running).orElseThrow().state()).isEqualTo(RunState.RUNNING);
        });

        runs.interruptAll();

        assertThat(source.last().state()).isEqualTo(RunState.FAILED);
        assertThat(source.last().reason()).isEqualTo("interrupted");
    }

    private String state(String remoteId) {
        return state(source, remoteId);
    }

    private String state(PolledSource of, String remoteId) {
        return column("state", of, remoteId);
    }

    private String hubId(String remoteId) {
        return column("hub_id::text", source, remoteId);
    }

    private String column(String column, PolledSource of, String remoteId) {
        return jdbc.sql("SELECT " + column + " FROM record WHERE system = ? AND remote_id = ?")
                .params(of.system().value(), remoteId)
                .query(String.class)
                .single();
    }
}
