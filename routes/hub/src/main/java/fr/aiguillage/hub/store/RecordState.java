package fr.aiguillage.hub.store;

/** Life of a source record. */
public enum RecordState {
    LIVE,
    /** Every seat is taken: it still stands for its opportunity, which is closed. */
    FILLED,
    WITHDRAWN,
    /** Past its own validity, or past its feed's time. */
    EXPIRED,
    /** Not confirmed since the school year that it was for. */
    SCHOOL_YEAR_OVER;

    /** Whether its time ran out; its source never withdrew it. */
    public boolean ranOut() {
        return this == EXPIRED || this == SCHOOL_YEAR_OVER;
    }

    /** Whether it takes part in matching and in the golden offer. */
    public boolean published() {
        return this == LIVE || this == FILLED;
    }
}
