package fr.aiguillage.feeds.testing;

import static org.awaitility.Awaitility.await;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedRuns;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers every run that was begun. */
public final class CollectedRuns implements FeedRuns {

    /** What happens elsewhere while a record is handed in. */
    public volatile Runnable onRecord = () -> {};

    public final List<CollectedRun> all = new CopyOnWriteArrayList<>();

    @Override
    public FeedRun begin(FeedDefinition feed) {
        CollectedRun run = new CollectedRun(onRecord);
        all.add(run);
        return run;
    }

    /** Waits for the end of the run that was begun as the n-th, counted from 1. */
    public CollectedRun awaitRun(int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> all.size() >= number && all.get(number - 1).closed);
        return all.get(number - 1);
    }
}
