package fr.aiguillage.core.matching;

/** What the comparison of two records comes to. */
public enum Band {
    /** The same opportunity. */
    MATCH,
    /** Perhaps the same: kept and counted, never merged by itself. */
    REVIEW,
    /** Two opportunities. */
    DISTINCT
}
