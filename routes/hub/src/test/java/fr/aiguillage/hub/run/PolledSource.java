package fr.aiguillage.hub.run;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.feeds.config.DriftMode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.config.SnapshotMode;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedRuns;
import fr.aiguillage.feeds.run.PollGuard;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.feeds.AddFeed;
import fr.aiguillage.hub.store.RunRow;
import fr.aiguillage.hub.store.RunState;
import fr.aiguillage.hub.store.RunStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** A feed whose runs the test brings as a poller would; its source is a queue, so that nothing polls it besides. */
public final class PolledSource {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final FeedDefinition feed;
    private final FeedRuns runs;
    private final PollGuard guard;
    private final RunStore store;

    private PolledSource(FeedDefinition feed, ApplicationContext hub) {
        this.feed = feed;
        this.runs = hub.getBean(FeedRuns.class);
        this.guard = hub.getBean(PollGuard.class);
        this.store = hub.getBean(RunStore.class);
    }

    public static PolledSource full(ApplicationContext hub) throws Exception {
        String name = "source-" + NUMBER.incrementAndGet();
        return add(hub, name, name, SnapshotMode.FULL, DriftMode.WARN);
    }

    static PolledSource incremental(ApplicationContext hub) throws Exception {
        String name = "source-" + NUMBER.incrementAndGet();
        return add(hub, name, name, SnapshotMode.INCREMENTAL, DriftMode.WARN);
    }

    /** One that is paused when its records change their shape. */
    static PolledSource pausing(ApplicationContext hub) throws Exception {
        String name = "source-" + NUMBER.incrementAndGet();
        return add(hub, name, name, SnapshotMode.INCREMENTAL, DriftMode.PAUSE);
    }

    /** Another full feed of the same system. */
    PolledSource sibling(ApplicationContext hub) throws Exception {
        return add(hub, "source-" + NUMBER.incrementAndGet(), feed.system().value(), SnapshotMode.FULL, DriftMode.WARN);
    }

    private static PolledSource add(
            ApplicationContext hub, String name, String system, SnapshotMode mode, DriftMode drift) throws Exception {
        FeedDefinition feed = new FeedDefinition(
                new FeedId(name),
                new SystemId(system),
                name,
                true,
                new QueueSource(name, new Secret("${env:PATH}")),
                null,
                null,
                Map.of(),
                List.of(),
                mode,
                0.5,
                null,
                true,
                Map.of(),
                DiffusionScope.values()[0],
                drift);
        hub.getBean(AddFeed.class).add(feed);
        return new PolledSource(feed, hub);
    }

    public FeedId feed() {
        return feed.id();
    }

    SystemId system() {
        return feed.system();
    }

    /** Brings these records, and returns the run once it has ended. */
    public RunRow brings(OfferJson... offers) {
        return runs(run -> {
            for (OfferJson offer : offers) {
                run.accept(offer.node(), "record");
            }
            run.complete(OptionalLong.empty());
        });
    }

    /** Brings a record that cannot be used; its id is known when it is given. */
    static void refused(FeedRun run, String... remoteId) {
        var broken = JsonNodeFactory.instance.objectNode();
        for (String id : remoteId) {
            broken.putObject("source").put("remoteId", id);
        }
        run.accept(broken, "broken record");
    }

    /** Polls once, as the cluster lets one poll at a time, and returns the run once it has ended. */
    RunRow runs(Consumer<FeedRun> poll) {
        poll(poll);
        return await().atMost(Duration.ofSeconds(20)).until(this::last, PolledSource::ended);
    }

    /** Brings these records and does not wait until they are taken in. */
    public void reads(OfferJson... offers) {
        poll(run -> {
            for (OfferJson offer : offers) {
                run.accept(offer.node(), "record");
            }
            run.complete(OptionalLong.empty());
        });
    }

    /** Under the lock of its poll: a run without it is taken for one that a dead hub left, and ended. */
    private void poll(Consumer<FeedRun> poll) {
        guard.tryRun(feed.id(), () -> {
            try (FeedRun run = runs.begin(feed)) {
                poll.accept(run);
            }
        });
    }

    public RunRow last() {
        return store.list(feed.id().value(), 1).get(0);
    }

    private static boolean ended(RunRow run) {
        return run.state() != RunState.RUNNING && run.state() != RunState.READ;
    }
}
