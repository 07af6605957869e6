package fr.aiguillage.contract;

/** How much of a place is really known, from the most to the least. */
public enum PlacePrecision {
    EXACT,
    STREET,
    COMMUNE,
    POSTCODE,
    DEPARTMENT,
    REGION,
    NATIONAL,
    UNKNOWN
}
