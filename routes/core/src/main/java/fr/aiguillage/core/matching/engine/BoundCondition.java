package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.model.Condition;
import java.util.Comparator;
import java.util.List;

/** A condition whose similarity is known by number. */
record BoundCondition(Condition condition, int feature) {

    /** Those of fast measures first: all must hold, in whatever order. */
    static BoundCondition[] of(List<Condition> conditions, Features features) {
        return conditions.stream()
                .sorted(Comparator.comparingInt(
                        condition -> condition.similarity().turn()))
                .map(condition -> new BoundCondition(condition, features.number(condition)))
                .toArray(BoundCondition[]::new);
    }

    /** A missing value holds nothing. */
    static boolean allHold(BoundCondition[] conditions, PairView pair) {
        for (BoundCondition bound : conditions) {
            int similarity = pair.similarity(bound.feature);
            if (similarity == Feature.UNKNOWN || !bound.condition.holds(similarity)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no value that the conditions ask for is missing. */
    static boolean allKnown(BoundCondition[] conditions, PairView pair) {
        for (BoundCondition bound : conditions) {
            if (!pair.isKnown(bound.feature)) {
                return false;
            }
        }
        return true;
    }
}
