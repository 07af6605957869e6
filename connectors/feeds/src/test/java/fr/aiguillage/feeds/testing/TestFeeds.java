package fr.aiguillage.feeds.testing;

import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.feeds.config.DriftMode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.Schedule;
import fr.aiguillage.feeds.config.SnapshotMode;
import fr.aiguillage.feeds.config.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Feed definitions in which all but the source is of no matter. */
public final class TestFeeds {

    public static final FeedId ID = new FeedId("test-feed");

    private TestFeeds() {}

    /** Polled once at the start, then only on demand. */
    public static FeedDefinition of(Source source) {
        return of(source, new Schedule(Duration.ofDays(1), null));
    }

    public static FeedDefinition of(Source source, Schedule schedule) {
        return new FeedDefinition(
                ID,
                new SystemId("test"),
                "Test",
                true,
                source,
                schedule,
                null,
                Map.of(),
                List.of(),
                SnapshotMode.FULL,
                FeedDefinition.DEFAULT_WITHDRAWAL_LIMIT,
                null,
                true,
                Map.of(),
                DiffusionScope.values()[0],
                DriftMode.WARN);
    }
}
