package fr.aiguillage.core.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about some offers before the place does.
 *
 * @param priority the lowest is tried first
 * @param custodian absent when the rule only adds to who sees the offer
 * @param alsoVisible who sees the offer beside its custodian
 * @param neighboursWithinKm how far a pôle may be that sees the offer for being near; as the map says when absent
 */
public record RoutingRule(
        String id,
        int priority,
        RoutingCondition when,
        @Nullable RoutingTarget custodian,
        List<RoutingTarget> alsoVisible,
        @Nullable Integer neighboursWithinKm) {

    public RoutingRule {
        alsoVisible = List.copyOf(alsoVisible);
    }
}
