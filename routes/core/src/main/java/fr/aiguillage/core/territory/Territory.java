package fr.aiguillage.core.territory;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Communes that a pôle handles: the included areas less the excluded ones.
 *
 * @param overlap declared when the pôle shares communes with another, which then keeps them; the pôle sees them
 */
public record Territory(
        Zones include, Zones exclude, @Nullable Overlap overlap) {

    /** Whether sharing communes is meant. */
    public enum Overlap {
        DECLARED
    }

    public Territory(@Nullable Zones include, @Nullable Zones exclude, @Nullable Overlap overlap) {
        this.include = include == null ? Zones.NONE : include;
        this.exclude = exclude == null ? Zones.NONE : exclude;
        this.overlap = overlap;
    }

    /** Whether the pôle leaves shared communes to the other one. */
    public boolean yields() {
        return overlap == Overlap.DECLARED;
    }

    /** Units of the territory. */
    public Set<Commune> unitsOf(Communes index) {
        Set<Commune> excluded = exclude.unitsOf(index).collect(Collectors.toSet());
        return include.unitsOf(index).filter(unit -> !excluded.contains(unit)).collect(Collectors.toSet());
    }
}
