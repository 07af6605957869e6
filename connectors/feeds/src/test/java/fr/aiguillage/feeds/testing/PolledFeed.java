package fr.aiguillage.feeds.testing;

import static org.awaitility.Awaitility.await;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.config.Source;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.feeds.run.FeedServices;
import fr.aiguillage.feeds.run.PollGuard;
import fr.aiguillage.feeds.run.PollLog;
import fr.aiguillage.feeds.transport.HostBudgets;
import fr.aiguillage.feeds.transport.Patience;
import fr.aiguillage.feeds.transport.Reach;
import fr.aiguillage.feeds.transport.SystemBreakers;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context with one feed in it, whose patience is short. A secret is its own reference. */
public final class PolledFeed implements AutoCloseable {

    public final CollectedRuns runs = new CollectedRuns();
    public final MemoryCursors cursors = new MemoryCursors();
    public final FeedRoutes routes;
    private final DefaultCamelContext context = new DefaultCamelContext();

    public PolledFeed() {
        this(new Reach(
                new HostBudgets(Clock.systemUTC()),
                new SystemBreakers(),
                new Patience(4, Duration.ofMillis(20), Duration.ofSeconds(1), Duration.ofMinutes(1))));
    }

    public PolledFeed(Reach reach) {
        this(reach, PollLog.NONE);
    }

    public PolledFeed(Reach reach, PollLog log) {
        FeedServices services = new FeedServices(runs, cursors, Secret::reference, PollGuard.ALONE, log, reach);
        routes = new FeedRoutes(context, services, Clock.systemUTC());
    }

    public void start() {
        context.getShutdownStrategy().setTimeout(2);
        context.start();
    }

    public void add(FeedDefinition feed) throws Exception {
        routes.add(feed);
    }

    /** The first run of the feed that reads this source. */
    public CollectedRun poll(Source source) throws Exception {
        add(TestFeeds.of(source));
        return runs.awaitRun(1);
    }

    /** The next run of that feed, which is the {@code number}th in all. */
    public CollectedRun again(int number) {
        await().until(() -> routes.runNow(TestFeeds.ID));
        return runs.awaitRun(number);
    }

    @Override
    public void close() {
        context.stop();
    }
}
