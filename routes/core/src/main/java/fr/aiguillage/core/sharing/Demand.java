package fr.aiguillage.core.sharing;

import fr.aiguillage.contract.Level;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose need a block of seats can meet.
 *
 * @param levels publics of the seats; empty for any
 * @param families formation families of the needs that the seats fit; empty when none is told apart
 */
public record Demand(Set<Level> levels, Set<String> families) {

    public Demand {
        levels = Collections.unmodifiableSet(new TreeSet<>(levels));
        families = Collections.unmodifiableSet(new TreeSet<>(families));
    }

    /** Whether seats for one may be taken by pupils of the other. */
    public boolean meets(Demand other) {
        return overlap(levels, other.levels) && overlap(families, other.families);
    }

    private static boolean overlap(Set<?> left, Set<?> right) {
        return left.isEmpty() || right.isEmpty() || !Collections.disjoint(left, right);
    }
}
