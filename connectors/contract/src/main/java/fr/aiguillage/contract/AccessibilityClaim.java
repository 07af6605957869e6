package fr.aiguillage.contract;

/** Who says that a place is accessible; "certified" and "declared" are never mixed up, nor "unknown" with "no". */
public enum AccessibilityClaim {
    CERTIFIED,
    DECLARED,
    NO,
    UNKNOWN
}
