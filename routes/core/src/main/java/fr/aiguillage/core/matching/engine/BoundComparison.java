package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.model.Comparison;
import fr.aiguillage.core.matching.model.Level;
import fr.aiguillage.core.matching.similarity.Similarities;
import java.util.List;
import java.util.Map;

/** A comparison ready to run: finds the level of a pair. */
final class BoundComparison {

    private static final int NO_FIELD = -1;

    private final List<Level> levels;
    private final BoundCondition[][] conditions;
    private final int[] frequencyFields;
    private final Edge.FieldLevel[] plain;
    private final Edge.FieldLevel missing;
    private final String name;
    private final Epoch epoch;
    private final QuickWeight quick;

    BoundComparison(
            Comparison comparison, Features features, QuickFields quick, Map<String, Integer> fields, Epoch epoch) {
        this.quick = QuickWeight.of(comparison.levels(), quick);
        this.name = comparison.name();
        this.levels = comparison.levels();
        this.epoch = epoch;
        this.conditions = levels.stream()
                .map(level -> BoundCondition.of(level.when(), features))
                .toArray(BoundCondition[][]::new);
        this.frequencyFields = levels.stream()
                .mapToInt(level ->
                        level.frequencyOf() == null ? NO_FIELD : fields.getOrDefault(level.frequencyOf(), NO_FIELD))
                .toArray();
        this.plain = levels.stream()
                .map(level -> new Edge.FieldLevel(name, level.name(), level.weight()))
                .toArray(Edge.FieldLevel[]::new);
        this.missing = new Edge.FieldLevel(name, "missing", 0);
    }

    /**
     * Number of the level that holds; the number of levels when none could be judged, since each lacked a value: what
     * remains is told of pairs that were compared, not of those that could not be.
     */
    int level(PairView pair) {
        boolean known = false;
        for (int i = 0; i < conditions.length; i++) {
            BoundCondition[] when = conditions[i];
            if (when.length == 0) {
                return known ? i : conditions.length;
            }
            if (BoundCondition.allHold(when, pair)) {
                return i;
            }
            known = known || BoundCondition.allKnown(when, pair);
        }
        return conditions.length;
    }

    Edge.FieldLevel evaluate(PairView pair) {
        int level = level(pair);
        if (level == conditions.length) {
            return missing;
        }
        return frequencyFields[level] == NO_FIELD
                ? plain[level]
                : new Edge.FieldLevel(name, levels.get(level).name(), weight(level, pair));
    }

    private int weight(int level, PairView pair) {
        int declared = levels.get(level).weight();
        if (frequencyFields[level] == NO_FIELD) {
            return declared;
        }
        int bound = levels.get(level).frequencyBound();
        int rarity = epoch.rarity(frequencyFields[level], pair.left().value(frequencyFields[level]));
        return declared + Math.max(-bound, Math.min(bound, rarity));
    }

    /** Most that it can weigh, from what is seen at once. */
    int most(long states) {
        return quick.most(states);
    }

    /** When it is weighed, by its slowest measure; last when what is seen at once tells nearly all. */
    int turn() {
        int slowest = levels.stream()
                .flatMap(level -> level.when().stream())
                .mapToInt(condition -> condition.similarity().turn())
                .max()
                .orElse(Similarities.AT_ONCE);
        return slowest == Similarities.AT_ONCE ? Integer.MAX_VALUE : slowest;
    }
}
