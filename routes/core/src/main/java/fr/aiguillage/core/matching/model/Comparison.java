package fr.aiguillage.core.matching.model;

import java.util.List;

/**
 * Evidence that is weighed once: its levels from the strongest to what remains, the first that holds counting. When no
 * condition finds a value on both sides, nothing is known and it weighs nothing.
 */
public record Comparison(String name, List<Level> levels) {

    public Comparison {
        levels = List.copyOf(levels);
    }
}
