package fr.aiguillage.core.territory;

import fr.aiguillage.contract.Uai;
import org.jspecify.annotations.Nullable;

/**
 * A member of a pôle: an establishment by its UAI, anyone else by a name of the map's own.
 *
 * @param role absent for a plain member
 */
public record PoleComponent(
        ComponentType type,
        @Nullable Uai uai,
        @Nullable String id,
        @Nullable String label,
        @Nullable ComponentRole role) {}
