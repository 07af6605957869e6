package fr.aiguillage.core.territory;

/** What a code of the code officiel géographique stands for today. */
public enum CommuneKind {
    /** A commune of its own. */
    CURRENT,
    /** Arrondissement of Paris, Lyon or Marseille. */
    MUNICIPAL_ARRONDISSEMENT,
    /** Part of a merged commune that keeps a mayor (commune déléguée). */
    DELEGATED,
    /** Part of a commune merged before 2010 (commune associée). */
    ASSOCIATED
}
