package fr.aiguillage.hub.run;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.run.PollLog;
import fr.aiguillage.hub.store.FeedPauses;
import fr.aiguillage.hub.store.GoodRuns;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the database knows of a feed's polls, whichever instance made them. */
@Component
class PollHistory implements PollLog {

    private final GoodRuns runs;
    private final FeedPauses pauses;

    PollHistory(GoodRuns runs, FeedPauses pauses) {
        this.runs = runs;
        this.pauses = pauses;
    }

    @Override
    public Optional<Instant> lastGood(FeedId feed) {
        return runs.last(feed);
    }

    @Override
    public boolean isPaused(FeedId feed) {
        return pauses.find(feed).isPresent();
    }
}
