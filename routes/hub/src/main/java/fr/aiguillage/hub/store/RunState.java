package fr.aiguillage.hub.store;

/** Where a run of a polled feed stands. */
public enum RunState {
    /** The source is being read. */
    RUNNING,
    /** The source was read to its end; its records are still being taken in. */
    READ,
    /** Every record was taken in and, for a full snapshot, the absent ones are withdrawn. */
    COMPLETE,
    /** A full snapshot that would withdraw too much waits for a person. */
    HELD,
    /** The source could not be read to its end, or brought less than it announced. */
    FAILED,
    /** The source holds what it held at the last complete run. */
    UNCHANGED
}
