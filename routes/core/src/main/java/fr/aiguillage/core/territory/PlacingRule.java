package fr.aiguillage.core.territory;

/** How an offer came to its custodian, or why it went to the triage desk. Codes are stable: operators count them. */
public enum PlacingRule {
    /** The host keeps the seats for establishments of one pôle. */
    RESERVED_FOR_ESTABLISHMENT,
    /** The INSEE code of the place, merged communes followed to today's. */
    COMMUNE_BY_CODE,
    /** The INSEE code stands for a city; the postcode or the town tells the arrondissement. */
    COMMUNE_BY_CODE_AND_ARRONDISSEMENT,
    /** The town is one of those that share the postcode. */
    COMMUNE_BY_POSTCODE_AND_TOWN,
    /** A single commune has the postcode. */
    COMMUNE_BY_POSTCODE,
    /** What stands in the postcode's field is the INSEE code of the town. */
    COMMUNE_BY_CODE_IN_POSTCODE,
    /** The postcode is a CEDEX or unknown, and a single commune of its départements bears the town's name. */
    COMMUNE_BY_TOWN_AND_CEDEX,
    /** A single commune of the département bears the town's name. */
    COMMUNE_BY_TOWN_AND_DEPARTMENT,
    /** Several communes remain possible and all belong to one pôle. */
    POLE_BY_CANDIDATES,
    /** Only the département is known and it has one pôle. */
    POLE_BY_DEPARTMENT,

    /** Triage: the place is abroad. */
    ABROAD,
    /** Triage: the trainee works at a distance, and the head office is no place. */
    REMOTE,
    /** Triage: the whole country. */
    NATIONAL,
    /** Triage: a region. */
    REGIONAL,
    /** Triage: the place has no postcode, commune or département. */
    UNKNOWN_PLACE,
    /** Triage: no commune has this code, postcode or name. */
    NO_SUCH_COMMUNE,
    /** Triage: the commune belongs to another académie. */
    OUTSIDE_ACADEMY,
    /** Triage: the commune is of the académie but on no pôle's territory. */
    COMMUNE_WITHOUT_POLE,
    /** Triage: communes of several pôles remain possible. */
    AMBIGUOUS_COMMUNE,
    /** Triage: only the département is known and it has several pôles. */
    AMBIGUOUS_DEPARTMENT,
    /** Triage: no map of pôles is in force on the day. */
    NO_MAP_IN_FORCE
}
