package fr.aiguillage.hub.run;

import static fr.aiguillage.hub.OfferJson.offer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.feeds.run.PollLog;
import fr.aiguillage.hub.TestHub;
import fr.aiguillage.hub.store.DriftRow;
import fr.aiguillage.hub.store.DriftStore;
import fr.aiguillage.hub.store.FeedPauses;
import fr.aiguillage.hub.store.RunState;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TestHub
class WatchDriftTest {

    @Autowired
    private ApplicationContext hub;

    @Autowired
    private DriftStore drifts;

    @Autowired
    private FeedPauses pauses;

    @Autowired
    private PollLog log;

    @Test
    void aFieldThatComesAndGoesIsToldOnceEachAndTheFeedGoesOn() throws Exception {
        PolledSource source = PolledSource.incremental(hub);
        bring(source, false);
        assertThat(told(source)).isEmpty();

        bring(source, true);
        bring(source, true);
        assertThat(told(source)).extracting(DriftRow::kind).containsExactly("ADDED");

        bring(source, false);
        bring(source, false);
        assertThat(told(source)).extracting(DriftRow::kind).containsExactly("GONE", "ADDED");
        assertThat(told(source)).extracting(DriftRow::path).containsOnly("/telephone");
        assertThat(told(source)).extracting(DriftRow::before).containsExactly("DIGITS", "");
        assertThat(pauses.find(source.feed())).isEmpty();
    }

    @Test
    void aFeedThatWantsToIsPaused() throws Exception {
        PolledSource source = PolledSource.pausing(hub);
        bring(source, false);
        assertThat(log.isPaused(source.feed())).isFalse();

        bring(source, true);

        assertThat(log.isPaused(source.feed())).isTrue();
        assertThat(pauses.find(source.feed()).orElseThrow().reason()).startsWith("SCHEMA_DRIFT in run ");
        pauses.remove(source.feed());
    }

    @Test
    void theLastGoodPollIsKnownToEveryInstance() throws Exception {
        PolledSource source = PolledSource.incremental(hub);
        assertThat(log.lastGood(source.feed())).isEmpty();

        source.runs(run -> run.fail("away"));
        assertThat(log.lastGood(source.feed())).isEmpty();

        bring(source, false);
        assertThat(log.lastGood(source.feed())).contains(source.last().startedAt());
    }

    private List<DriftRow> told(PolledSource source) {
        return drifts.list(source.feed().value(), 10);
    }

    private static void bring(PolledSource source, boolean more) {
        var run = source.runs(poll -> {
            for (int i = 0; i < 20; i++) {
                var record = offer("o" + i).node();
                if (more) {
                    record.put("telephone", "0400000000");
                }
                poll.accept(record, "record");
            }
            poll.complete(OptionalLong.empty());
        });
        assertThat(run.state()).isEqualTo(RunState.COMPLETE);
    }
}
