package fr.aiguillage.contract;

/** Yes, no, or not told. */
public enum TriState {
    YES,
    NO,
    UNKNOWN
}
