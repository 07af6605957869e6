package fr.aiguillage.core.territory;

import fr.aiguillage.contract.PoleId;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of some offers of a pôle or of the triage desk beside it.
 *
 * @param mlds a coordinator of the MLDS that the map names
 */
public record Referents(@Nullable PoleId mlds) {}
