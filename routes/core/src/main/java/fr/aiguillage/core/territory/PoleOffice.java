package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Uai;
import org.jspecify.annotations.Nullable;

/** Where a pôle receives people. */
public record PoleOffice(Uai uai, @Nullable String hours) {}
