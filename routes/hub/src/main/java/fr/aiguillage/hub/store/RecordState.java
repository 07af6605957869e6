package fr.aiguillage.hub.store;

/** Life of a source record. */
public enum RecordState {
    LIVE,
    /** Every seat is taken: it still stands for its opportunity, which is closed. */
    FILLED,
    WITHDRAWN,
    EXPIRED;

    /** Whether it takes part in matching and in the golden offer. */
    public boolean published() {
        return this == LIVE || this == FILLED;
    }
}
