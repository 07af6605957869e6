package fr.aiguillage.core.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that a map is in force.
 *
 * @param to last day, inclusive; absent while no end is decided
 */
public record Effective(LocalDate from, @Nullable LocalDate to) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
