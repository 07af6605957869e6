package fr.aiguillage.feeds.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.Schedule;
import fr.aiguillage.feeds.testing.PolledFeed;
import fr.aiguillage.feeds.testing.TestFeeds;
import fr.aiguillage.feeds.transport.Reach;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedScheduleTest {

    private static final Schedule OFTEN = new Schedule(Duration.ofMillis(100), null);
    private static final Schedule HOURLY = new Schedule(Duration.ofHours(1), null);

    @TempDir
    private Path folder;

    private final Known known = new Known();
    private final PolledFeed hub = new PolledFeed(Reach.standard(Clock.systemUTC()), known);

    private static final class Known implements PollLog {

        private volatile @Nullable Instant last;
        private volatile boolean paused;

        @Override
        public Optional<Instant> lastGood(FeedId feed) {
            return Optional.ofNullable(last);
        }

        @Override
        public boolean isPaused(FeedId feed) {
            return paused;
        }
    }

    @BeforeEach
    void start() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id\n1\n");
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aPausedFeedIsNotPolledUntilItIsResumed() throws Exception {
        known.paused = true;
        hub.add(TestFeeds.of(source(), OFTEN));
        await().during(Duration.ofMillis(600)).until(hub.runs.all::isEmpty);

        known.paused = false;

        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("1");
    }

    @Test
    void whatFellDueDuringAPauseIsMadeUpForAtOnce() throws Exception {
        known.last = Instant.now();
        hub.add(TestFeeds.of(source(), HOURLY));
        known.last = Instant.now().minus(Duration.ofHours(3));

        hub.routes.resume(TestFeeds.ID);

        assertThat(hub.runs.awaitRun(1).values("id")).containsExactly("1");
    }

    @Test
    void whatAnotherInstanceHasJustPolledIsNotPolledAgain() throws Exception {
        known.last = Instant.now();

        hub.add(TestFeeds.of(source(), HOURLY));

        assertThat(hub.routes.nextRun(TestFeeds.ID).orElseThrow())
                .isAfter(Instant.now().plusSeconds(3000));
        assertThat(hub.runs.all).isEmpty();
    }

    private FileSource source() {
        return new FileSource(
                folder,
                "*.csv",
                new Format.Csv(';', '"', null),
                Duration.ZERO,
                null,
                Path.of("archive"),
                Path.of("reject"),
                null);
    }
}
