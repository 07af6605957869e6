package fr.aiguillage.core.matching.model;

import java.util.List;

/**
 * What forbids a merge whatever the weight.
 *
 * @param when all must hold; a missing value holds nothing
 */
public record Veto(String name, List<Condition> when) {

    public Veto {
        when = List.copyOf(when);
    }
}
