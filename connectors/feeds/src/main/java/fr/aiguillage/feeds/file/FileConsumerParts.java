package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.run.FeedSchedule;

/** What Camel's file consumer is given of ours. */
public record FileConsumerParts(ReadyFiles filter, FeedSchedule schedule, KeptFiles kept) {}
