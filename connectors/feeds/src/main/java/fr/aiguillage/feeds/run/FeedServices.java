package fr.aiguillage.feeds.run;

/** What the routes of every feed need from the hub. */
public record FeedServices(FeedRuns runs, CursorStore cursors, SecretReader secrets, PollGuard guard) {}
