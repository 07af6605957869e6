package fr.aiguillage.feeds.run;

import fr.aiguillage.feeds.transport.Reach;

/** What the routes of every feed need from the hub. */
public record FeedServices(
        FeedRuns runs, CursorStore cursors, SecretReader secrets, PollGuard guard, PollLog log, Reach reach) {}
