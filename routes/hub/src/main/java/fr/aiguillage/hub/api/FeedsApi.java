package fr.aiguillage.hub.api;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.QueueSource;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.feeds.PauseFeeds;
import fr.aiguillage.hub.store.FeedPause;
import fr.aiguillage.hub.store.FeedPauses;
import fr.aiguillage.hub.store.RunRow;
import fr.aiguillage.hub.store.RunStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The feeds in operation and when they are read. */
@RestController
class FeedsApi {

    private final FeedTable feeds;
    private final FeedRoutes polls;
    private final RunStore runs;
    private final FeedPauses pauses;
    private final PauseFeeds pauseFeeds;

    FeedsApi(FeedTable feeds, FeedRoutes polls, RunStore runs, FeedPauses pauses, PauseFeeds pauseFeeds) {
        this.feeds = feeds;
        this.polls = polls;
        this.runs = runs;
        this.pauses = pauses;
        this.pauseFeeds = pauseFeeds;
    }

    /**
     * One feed.
     *
     * @param kind http, jdbc, file or queue
     * @param lastRun absent for a queue and for a feed that was never read
     * @param nextRun absent for a queue
     * @param pause absent unless the feed is paused
     */
    record Feed(
            String feed,
            String system,
            String label,
            String kind,
            @Nullable RunRow lastRun,
            @Nullable Instant nextRun,
            @Nullable FeedPause pause) {}

    @GetMapping("/api/v1/feeds")
    List<Feed> feeds() {
        return feeds.list().stream().map(this::feed).toList();
    }

    @PostMapping("/api/v1/feeds/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void run(@PathVariable String id) {
        FeedDefinition feed = FeedId.find(id)
                .flatMap(feeds::find)
                .filter(found -> !(found.source() instanceof QueueSource))
                .orElseThrow(() -> new NotFound(ApiNotice.NOT_POLLED, id));
        if (pauses.find(feed.id()).isPresent()) {
            throw new Conflict(ApiNotice.FEED_PAUSED, id);
        }
        if (!polls.runNow(feed.id())) {
            throw new Conflict(ApiNotice.FEED_RUNS, id);
        }
    }

    /** Stops a feed on every instance until it is resumed. */
    @PostMapping("/api/v1/feeds/{id}/pause")
    Feed pause(@PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        FeedDefinition feed = find(id);
        pauseFeeds.pause(feed.id(), reason);
        return feed(feed);
    }

    @PostMapping("/api/v1/feeds/{id}/resume")
    Feed resume(@PathVariable String id) {
        FeedDefinition feed = find(id);
        if (!pauseFeeds.resume(feed.id())) {
            throw new Conflict(ApiNotice.FEED_NOT_PAUSED, id);
        }
        return feed(feed);
    }

    private FeedDefinition find(String id) {
        return FeedId.find(id).flatMap(feeds::find).orElseThrow(() -> new NotFound(ApiNotice.NO_FEED, id));
    }

    private Feed feed(FeedDefinition feed) {
        boolean polled = !(feed.source() instanceof QueueSource);
        return new Feed(
                feed.id().value(),
                feed.system().value(),
                feed.label(),
                feed.source().getClass().getSimpleName().replace("Source", "").toLowerCase(Locale.ROOT),
                runs.list(feed.id().value(), 1).stream().findFirst().orElse(null),
                polled ? polls.nextRun(feed.id()).orElse(null) : null,
                pauses.find(feed.id()).orElse(null));
    }
}
