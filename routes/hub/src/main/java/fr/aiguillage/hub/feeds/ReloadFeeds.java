package fr.aiguillage.hub.feeds;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.FeedConfiguration;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.config.FeedCatalog;
import fr.aiguillage.feeds.config.FeedDefinition;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps what runs and what the configuration folder declares the same. A changed feed is checked first; a wrong one keeps
 * its last good version, with the reasons in the log and in {@code GET /api/v1/config}.
 */
@Component
class ReloadFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadFeeds.class);

    /** A folder is read once it was the same at two looks: an editor may still be writing. */
    private static final long LOOK_MILLIS = 500;

    private final FeedFiles files;
    private final AddFeed addFeed;
    private final ReplaceFeed replaceFeed;
    private final Clock clock;
    private final Map<FeedId, RunningFeed> running = new ConcurrentSkipListMap<>();
    private final Map<FeedId, String> failures = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "reload-feeds");
        thread.setDaemon(true);
        return thread;
    });
    private String seen = "";
    private String applied = "";

    ReloadFeeds(FeedFiles files, AddFeed addFeed, ReplaceFeed replaceFeed, Clock clock) {
        this.files = files;
        this.addFeed = addFeed;
        this.replaceFeed = replaceFeed;
        this.clock = clock;
    }

    /** Puts every good feed into operation, then watches the folder. */
    void start() {
        seen = files.fingerprint();
        applied = seen;
        apply();
        LOG.info("{} feeds in operation", running.size());
        var unused = looks.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        looks.shutdownNow();
    }

    /** The feeds that this hub runs because the folder declares them. */
    List<RunningFeed> running() {
        return List.copyOf(running.values());
    }

    /** Why the latest version of a feed could not be put into operation although its files are good. */
    Optional<String> failure(FeedId feed) {
        return Optional.ofNullable(failures.get(feed));
    }

    private void look() {
        try {
            String now = files.fingerprint();
            if (!now.equals(seen)) {
                seen = now;
            } else if (!now.equals(applied)) {
                applied = now;
                apply();
            }
        } catch (RuntimeException broken) {
            // Would end the executor's schedule: the next look must still come.
            LOG.error("the configuration folder could not be read again", broken);
        }
    }

    private void apply() {
        FeedCatalog catalog = new FeedConfiguration().read(files.configDir());
        catalog.problems().forEach(ReloadFeeds::tell);
        for (FeedDefinition feed : catalog.feeds()) {
            apply(feed);
        }
        for (RunningFeed feed : running()) {
            if (catalog.find(feed.feed().id()).isEmpty()) {
                missing(feed);
            }
        }
    }

    private void apply(FeedDefinition feed) {
        RunningFeed before = running.get(feed.id());
        String digest = files.digest(feed);
        try {
            if (!feed.enabled()) {
                if (before != null) {
                    remove(before, "disabled");
                }
            } else if (before == null) {
                addFeed.add(feed);
                changed("FEED_ADDED", feed, digest);
            } else if (!before.digest().equals(digest)) {
                replaceFeed.replace(before.feed(), feed);
                changed("FEED_REPLACED", feed, digest);
            }
        } catch (Exception failed) {
            failures.put(feed.id(), String.valueOf(failed.getMessage()));
            LOG.atError()
                    .addKeyValue("event", "FEED_NOT_STARTED")
                    .addKeyValue("feed", feed.id())
                    .setCause(failed)
                    .log("event=FEED_NOT_STARTED feed={}", feed.id());
        }
    }

    /** A feed whose file is gone ends; one whose file is wrong runs on as it was. */
    private void missing(RunningFeed feed) {
        FeedId id = feed.feed().id();
        if (files.of(id).isPresent()) {
            LOG.atWarn()
                    .addKeyValue("event", "FEED_KEPT")
                    .addKeyValue("feed", id)
                    .log("event=FEED_KEPT feed={}: its file is wrong, the last good version runs on", id);
            return;
        }
        try {
            remove(feed, "its file is gone");
        } catch (Exception failed) {
            throw new IllegalStateException("feed " + id + " could not be stopped", failed);
        }
    }

    private void remove(RunningFeed feed, String why) throws Exception {
        FeedId id = feed.feed().id();
        replaceFeed.remove(feed.feed());
        running.remove(id);
        failures.remove(id);
        LOG.atInfo()
                .addKeyValue("event", "FEED_REMOVED")
                .addKeyValue("feed", id)
                .log("event=FEED_REMOVED feed={}: {}", id, why);
    }

    private void changed(String event, FeedDefinition feed, String digest) {
        running.put(feed.id(), new RunningFeed(feed, digest, clock.instant()));
        failures.remove(feed.id());
        LOG.atInfo()
                .addKeyValue("event", event)
                .addKeyValue("feed", feed.id())
                .log("event={} feed={} version={}", event, feed.id(), digest);
    }

    private static void tell(ConfigProblem problem) {
        LOG.warn(
                "{}:{} {} {}",
                problem.file(),
                problem.line(),
                problem.notice().code(),
                problem.notice().english());
    }
}
