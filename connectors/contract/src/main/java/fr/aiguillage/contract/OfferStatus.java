package fr.aiguillage.contract;

/** Business status of an offer; the most restrictive one among duplicates wins. */
public enum OfferStatus {
    ACTIVE,
    SUSPENDED,
    FILLED,
    EXPIRED,
    WITHDRAWN
}
