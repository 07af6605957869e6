package fr.aiguillage.contract;

import org.jspecify.annotations.Nullable;

/**
 * Training course that a seat fits, by whichever nomenclature the source knows.
 *
 * @param rncp number in the Répertoire national des certifications professionnelles, digits only
 * @param label as the source writes it
 */
public record Formation(
        @Nullable Mef mef, @Nullable String rncp, @Nullable String label) {}
