package fr.aiguillage.contract;

/** What becomes of an offer that a notice is about. */
public enum Severity {
    /** The offer cannot be used: it ends in quarantine until its source sends a better one. */
    REJECT,
    /** The offer goes on; somebody should know. */
    WARN,
    /** Worth counting, no more. */
    INFO
}
