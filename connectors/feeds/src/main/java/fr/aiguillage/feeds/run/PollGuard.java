package fr.aiguillage.feeds.run;

import fr.aiguillage.contract.FeedId;

/** Lets one instance of a cluster poll a feed at a time. */
@FunctionalInterface
public interface PollGuard {

    /** For a hub that runs alone. */
    PollGuard ALONE = (feed, poll) -> {
        poll.run();
        return true;
    };

    /** Runs the poll, or returns false because another instance is at it. */
    boolean tryRun(FeedId feed, Runnable poll);
}
