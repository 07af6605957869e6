package fr.aiguillage.contract;

/** How far the host agrees that the offer is shown, from the narrowest to the widest. */
public enum DiffusionScope {
    /** The custodian pôle alone. */
    PRIVATE_POLE,
    /** Pôles of the académie. */
    ACADEMY,
    /** Public platforms of the State. */
    PUBLIC_PLATFORMS,
    /** Anyone. */
    OPEN
}
