package fr.aiguillage.hub.feeds;

import fr.aiguillage.feeds.config.FeedDefinition;
import java.time.Instant;

/**
 * A feed as it was when it was put into operation.
 *
 * @param digest of its files then
 */
record RunningFeed(FeedDefinition feed, String digest, Instant since) {}
