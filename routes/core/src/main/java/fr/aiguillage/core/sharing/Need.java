package fr.aiguillage.core.sharing;

import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.PoleId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pupils of a pôle who owe a placement, as the rectorat counts them: an aggregate, never a person.
 *
 * @param levels publics; empty for all
 * @param family beginning of a ROME code or the three digits of a group of formations, as a campus names its
 *     specialities; absent for every formation
 * @param headcount pupils
 */
public record Need(PoleId pole, Set<Level> levels, @Nullable String family, int headcount) {

    public Need {
        levels = Set.copyOf(levels);
    }
}
