package fr.aiguillage.core.territory;

/** Kind of member of a pôle. */
public enum ComponentType {
    /** Public school (établissement public local d'enseignement). */
    EPLE,
    /** Private school under contract. */
    PRIVATE_SCHOOL,
    CFA,
    MISSION_LOCALE,
    ASSOCIATION,
    COMPANY_NETWORK,
    PUBLIC_SERVICE
}
