package fr.aiguillage.hub.api;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.poll.FeedRoutes;
import fr.aiguillage.hub.feeds.FeedTable;
import fr.aiguillage.hub.run.CloseRuns;
import fr.aiguillage.hub.store.RunRow;
import fr.aiguillage.hub.store.RunStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The feeds in operation and their runs. */
@RestController
class FeedController {

    private final FeedTable feeds;
    private final FeedRoutes polls;
    private final RunStore runs;
    private final CloseRuns close;

    FeedController(FeedTable feeds, FeedRoutes polls, RunStore runs, CloseRuns close) {
        this.feeds = feeds;
        this.polls = polls;
        this.runs = runs;
        this.close = close;
    }

    /**
     * A feed as an operator sees it.
     *
     * @param kind such as {@code http}
     * @param lastRun absent for a queue, and before the first run
     * @param nextRun absent for a queue
     */
    record FeedView(
            String id,
            String label,
            String system,
            String kind,
            @Nullable RunRow lastRun,
            @Nullable Instant nextRun) {}

    @GetMapping("/api/v1/feeds")
    List<FeedView> feeds() {
        return feeds.list().stream().map(this::view).toList();
    }

    private FeedView view(FeedDefinition feed) {
        String kind = feed.source().getClass().getSimpleName().replace("Source", "");
        return new FeedView(
                feed.id().value(),
                feed.label(),
                feed.system().value(),
                kind.toLowerCase(java.util.Locale.ROOT),
                runs.list(feed.id().value(), 1).stream().findFirst().orElse(null),
                polls.nextRun(feed.id()).orElse(null));
    }

    @PostMapping("/api/v1/feeds/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void run(@PathVariable("id") String id) {
        if (feeds.list().stream().noneMatch(feed -> feed.id().value().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no feed " + id + " is in operation");
        }
        if (!polls.runNow(new FeedId(id))) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "a run is under way, or the feed is pushed and not polled");
        }
    }

    @GetMapping("/api/v1/runs")
    List<RunRow> runs(
            @RequestParam(name = "feed", required = false) @Nullable String feed,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        return runs.list(feed, Math.min(limit, 1000));
    }

    @PostMapping("/api/v1/runs/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable("id") long id) {
        held(id, close.release(id));
    }

    @PostMapping("/api/v1/runs/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable("id") long id) {
        held(id, close.discard(id));
    }

    private static void held(long id, boolean done) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "run " + id + " is not held");
        }
    }
}
