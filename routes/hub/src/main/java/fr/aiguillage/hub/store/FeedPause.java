package fr.aiguillage.hub.store;

import java.time.Instant;

/** That a person, or the hub on a person's orders, has stopped a feed for a while. */
public record FeedPause(String feed, String reason, Instant since) {}
