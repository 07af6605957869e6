package fr.aiguillage.core.sharing;

import fr.aiguillage.contract.IsoWeek;
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
 * @param weeks in each of which all of them need a seat; empty when that is not known. Sharing does not look at it
 */
public record Need(PoleId pole, Set<Level> levels, @Nullable String family, int headcount, Set<IsoWeek> weeks) {

    public Need {
        levels = Set.copyOf(levels);
        weeks = Set.copyOf(weeks);
    }

    /** Pupils of whom it is not known when they need a seat. */
    public Need(PoleId pole, Set<Level> levels, @Nullable String family, int headcount) {
        this(pole, levels, family, headcount, Set.of());
    }
}
