package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.model.Condition;
import fr.aiguillage.core.matching.model.Level;
import fr.aiguillage.core.matching.similarity.Similarities;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The most that a comparison can weigh, read from a table by how the values of its fields stand to each other
 * ({@link Quick}): a few numbers tell most lookalikes apart before any value is compared. Never less than the true
 * weight.
 */
final class QuickWeight {

    /** Tables grow fourfold with each field. */
    private static final int FIELDS = 5;

    private enum Answer {
        NO,
        MAYBE,
        YES
    }

    private final int[] fields;
    private final boolean[] areSets;
    private final int[] most;

    private QuickWeight(int[] fields, QuickFields quick) {
        this.fields = fields;
        this.areSets = quick.areSets();
        this.most = new int[1 << Quick.BITS * fields.length];
    }

    /** @param levels of one comparison */
    static QuickWeight of(List<Level> levels, QuickFields quick) {
        Map<String, Integer> numbers = quick.places();
        int[] fields = fields(levels.stream().flatMap(level -> level.when().stream()), numbers);
        QuickWeight empty = new QuickWeight(fields, quick);
        for (int entry = 0; entry < empty.most.length; entry++) {
            empty.most[entry] = empty.most(levels, entry, numbers);
        }
        return empty;
    }

    /** A table of one for what holds for certain and zero for the rest. */
    static QuickWeight ofVeto(List<Condition> when, QuickFields quick) {
        Map<String, Integer> numbers = quick.places();
        int[] fields = fields(when.stream(), numbers);
        QuickWeight empty = new QuickWeight(fields, quick);
        for (int entry = 0; entry < empty.most.length; entry++) {
            empty.most[entry] = empty.all(when, entry, numbers) == Answer.YES ? 1 : 0;
        }
        return empty;
    }

    private static int[] fields(Stream<Condition> conditions, Map<String, Integer> numbers) {
        return conditions
                .filter(condition ->
                        condition.left().equals(condition.right()) && numbers.containsKey(condition.left()))
                .mapToInt(condition -> numbers.getOrDefault(condition.left(), 0))
                .distinct()
                .sorted()
                .limit(FIELDS)
                .toArray();
    }

    /** @param states see {@link QuickFields#states} */
    int most(long states) {
        int entry = 0;
        for (int field : fields) {
            entry = entry << Quick.BITS | (int) (states >>> Quick.BITS * field) & Quick.ANY;
        }
        return most[entry];
    }

    private int most(List<Level> levels, int entry, Map<String, Integer> numbers) {
        Answer isKnown = Answer.NO;
        int best = Integer.MIN_VALUE;
        for (Level level : levels) {
            int weight = level.weight() + (level.frequencyOf() == null ? 0 : level.frequencyBound());
            if (level.when().isEmpty()) {
                best = isKnown == Answer.NO ? best : Math.max(best, weight);
                return isKnown == Answer.YES ? best : Math.max(best, 0);
            }
            Answer holds = all(level.when(), entry, numbers);
            best = holds == Answer.NO ? best : Math.max(best, weight);
            if (holds == Answer.YES) {
                return best;
            }
            Answer known = allKnown(level.when(), entry, numbers);
            isKnown = known.compareTo(isKnown) > 0 ? known : isKnown;
        }
        return Math.max(best, 0);
    }

    private Answer all(List<Condition> when, int entry, Map<String, Integer> numbers) {
        Answer all = Answer.YES;
        for (Condition condition : when) {
            Answer holds = holds(condition, entry, numbers);
            all = holds.compareTo(all) < 0 ? holds : all;
        }
        return all;
    }

    private Answer allKnown(List<Condition> when, int entry, Map<String, Integer> numbers) {
        Answer all = Answer.YES;
        for (Condition condition : when) {
            Answer known = known(condition, entry, numbers);
            all = known.compareTo(all) < 0 ? known : all;
        }
        return all;
    }

    private Answer holds(Condition condition, int entry, Map<String, Integer> numbers) {
        int place = place(condition, numbers);
        if (place < 0) {
            return Answer.MAYBE;
        }
        int state = state(place, entry);
        if (state == Quick.MISSING) {
            return Answer.NO;
        }
        if (isZero(condition.similarity(), state, areSets[fields[place]])) {
            return condition.holds(0) ? Answer.YES : Answer.NO;
        }
        return Answer.MAYBE;
    }

    /** Whether values that stand to each other like this have nothing of the measure for certain. */
    private static boolean isZero(Similarities measure, int state, boolean areSets) {
        return switch (state) {
            case Quick.APART -> measure == Similarities.SAME || areSets && measure.isZeroForDisjointSets();
            case Quick.UNLIKE -> measure == Similarities.SAME;
            default -> false;
        };
    }

    private Answer known(Condition condition, int entry, Map<String, Integer> numbers) {
        int place = place(condition, numbers);
        if (place < 0) {
            return Answer.MAYBE;
        }
        return state(place, entry) == Quick.MISSING ? Answer.NO : Answer.YES;
    }

    /** Where the condition's field stands among those of the table; negative when it does not. */
    private int place(Condition condition, Map<String, Integer> numbers) {
        if (!condition.left().equals(condition.right())) {
            return -1;
        }
        int field = numbers.getOrDefault(condition.left(), -1);
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == field) {
                return i;
            }
        }
        return -1;
    }

    private int state(int place, int entry) {
        return entry >>> Quick.BITS * (fields.length - 1 - place) & Quick.ANY;
    }
}
