package fr.aiguillage.core.territory;

import java.util.List;

/**
 * What a place comes down to: one unit, several that remain possible, or none.
 *
 * @param units communes, or arrondissements of a city, that the place may be in
 * @param rule that found the unit when there is one, {@code POLE_BY_CANDIDATES} when a single unit is doubtful; why there
 *     is none when there is none
 * @param reason the evidence, in stable English words
 */
record Location(List<Commune> units, PlacingRule rule, String reason) {

    Location {
        units = List.copyOf(units);
    }

    static Location nowhere(PlacingRule rule, String reason) {
        return new Location(List.of(), rule, reason);
    }

    /** The rule holds when a single unit is left; the units are ambiguous else. */
    static Location among(List<Commune> units, PlacingRule rule, String reason) {
        return new Location(units, units.size() == 1 ? rule : PlacingRule.AMBIGUOUS_COMMUNE, reason);
    }
}
