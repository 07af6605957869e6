package fr.aiguillage.contract;

/** Legal nature of a period in a host organisation, as the code de l'éducation and the code du travail tell them apart. */
public enum OfferKind {
    /** Séquence d'observation en milieu professionnel: 4e, 3e, 2de GT. */
    OBSERVATION_SEQUENCE,
    /** Visite d'information: a class group, one day at most. */
    INFORMATION_VISIT,
    /** Période brève d'immersion, mini-stage. */
    SHORT_IMMERSION,
    /** Stage d'initiation: 4e Segpa, prépa-métiers. */
    INITIATION_PLACEMENT,
    /** Stage d'application: 3e Segpa, prépa-métiers. */
    APPLICATION_PLACEMENT,
    /** Période de formation en milieu professionnel: CAP, bac pro, BMA, MC. */
    PFMP,
    /** Stage de BTS. */
    STS_INTERNSHIP,
    /** Contrat d'apprentissage. */
    APPRENTICESHIP_CONTRACT,
    /** Période de mise en situation en milieu professionnel: accompanied persons. */
    PMSMP,
    /** Rencontre jeunes-entreprises, forum. */
    ENCOUNTER_EVENT,
    /** Anything else that a system publishes (CDI, CDD, intérim…): counted with its reason, never routed. */
    OUT_OF_SCOPE
}
