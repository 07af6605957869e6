package fr.aiguillage.feeds.run;

import fr.aiguillage.contract.FeedId;
import java.time.Instant;
import java.util.Optional;

/** What all instances together know of a feed's polls. */
public interface PollLog {

    /** For a hub that remembers nothing: every poll is the first, and no feed is paused. */
    PollLog NONE = new PollLog() {
        @Override
        public Optional<Instant> lastGood(FeedId feed) {
            return Optional.empty();
        }

        @Override
        public boolean isPaused(FeedId feed) {
            return false;
        }
    };

    /** When the last poll began that read its source to the end. */
    Optional<Instant> lastGood(FeedId feed);

    /** Whether a person has stopped the feed for a while. */
    boolean isPaused(FeedId feed);
}
