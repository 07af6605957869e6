package fr.aiguillage.feeds.config;

/** What the absence of an offer from a run means. */
public enum SnapshotMode {
    /** Each run brings every live offer: an absent one is withdrawn, once the run is known to be whole. */
    FULL,
    /** A run brings changes only: absence means nothing. */
    INCREMENTAL
}
