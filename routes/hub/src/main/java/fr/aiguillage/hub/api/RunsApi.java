package fr.aiguillage.hub.api;

import fr.aiguillage.hub.run.CloseRuns;
import fr.aiguillage.hub.store.RunRow;
import fr.aiguillage.hub.store.RunStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Readings of feeds, and what a person decides of those that are held. */
@RestController
class RunsApi {

    private final RunStore runs;
    private final CloseRuns close;

    RunsApi(RunStore runs, CloseRuns close) {
        this.runs = runs;
        this.close = close;
    }

    @GetMapping("/api/v1/runs")
    List<RunRow> runs(@RequestParam @Nullable String feed, @RequestParam(defaultValue = "50") int limit) {
        return runs.list(feed, PageSize.of(limit));
    }

    /** Lets a held run withdraw what it did not bring. */
    @PostMapping("/api/v1/runs/{id}/release")
    RunRow release(@PathVariable long id) {
        if (!close.release(id)) {
            throw new Conflict(ApiNotice.RUN_NOT_HELD, String.valueOf(id));
        }
        return run(id);
    }

    /** Closes a held run without withdrawing anything. */
    @PostMapping("/api/v1/runs/{id}/discard")
    RunRow discard(@PathVariable long id) {
        if (!close.discard(id)) {
            throw new Conflict(ApiNotice.RUN_NOT_HELD, String.valueOf(id));
        }
        return run(id);
    }

    private RunRow run(long id) {
        return runs.find(id).orElseThrow(() -> new NotFound(ApiNotice.NO_RUN, String.valueOf(id)));
    }
}
