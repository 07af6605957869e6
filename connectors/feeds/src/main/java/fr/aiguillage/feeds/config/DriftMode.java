package fr.aiguillage.feeds.config;

/** What to do when the shape of a source's records has changed. */
public enum DriftMode {
    /** Tell, and go on. */
    WARN,
    /** Tell, and poll no more until a person has looked. */
    PAUSE
}
