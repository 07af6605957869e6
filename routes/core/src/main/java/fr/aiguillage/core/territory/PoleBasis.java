package fr.aiguillage.core.territory;

/** What the rector built a pôle on (circulaire 2015-035: bassin, ZTEF, campus or network of establishments). */
public enum PoleBasis {
    BASSIN,
    ZTEF,
    CAMPUS,
    ESTABLISHMENT_NETWORK
}
