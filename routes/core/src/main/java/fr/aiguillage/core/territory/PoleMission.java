package fr.aiguillage.core.territory;

/** What a pôle is there for, as its letter of mission says. */
public enum PoleMission {
    /** Gather the offers of its partners in one place. */
    POOL_OFFERS,
    /** Spread the periods of the establishments over the year. */
    COORDINATE_CALENDAR,
    /** Be the one whom a company speaks to. */
    SINGLE_CONTACT
}
