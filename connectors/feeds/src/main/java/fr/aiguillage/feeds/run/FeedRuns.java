package fr.aiguillage.feeds.run;

import fr.aiguillage.feeds.config.FeedDefinition;

/** Where pollers hand in what they read; the hub writes it to the queue {@code in.<feed>}. */
public interface FeedRuns {

    /** Begins a run of a feed. A run that is closed without being completed counts as broken. */
    FeedRun begin(FeedDefinition feed);
}
