package fr.aiguillage.hub.store;

/** How a message ended. Each message received has exactly one, so that the books can balance. */
public enum Outcome {
    /** Its offer leaves, or has left, for the pôle. */
    DELIVERED,
    /** It joined what other records already publish. */
    MERGED,
    /** The hub already held this very content. */
    UNCHANGED,
    /** The hub held something newer, or a later message of the same batch overtook it. */
    STALE,
    /** A rule of the feed or of the law keeps it out, such as a kind that is no internship. */
    FILTERED,
    /** It could not be used; the quarantine keeps it with its reasons. */
    QUARANTINED,
    /** Its validity had ended. */
    EXPIRED,
    /** It ended an offer: withdrawn or filled. */
    WITHDRAWN,
    /** It could not be placed; the triage desk has it. */
    UNROUTABLE,
    /** The hub itself had given this offer to the system that hands it back. */
    ECHO
}
