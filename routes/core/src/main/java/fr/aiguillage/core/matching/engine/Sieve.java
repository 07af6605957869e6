package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.model.Veto;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the pairs that are distinct from those that may be the same with as little work as it takes, and exactly: what is
 * seen at once ({@link Quick}) grants each comparison the most that it could weigh, then one comparison after the other is
 * weighed, those that part most pairs for the least time first, for as long as the review threshold can still be reached.
 */
final class Sieve {

    private record BoundVeto(String name, BoundCondition[] when, QuickWeight quick) {}

    private final QuickFields quickFields;
    private final BoundVeto[] vetoes;
    private final BoundComparison[] comparisons;
    /** Numbers of the comparisons in the order in which they are weighed. */
    private final int[] order;

    private final Edge.FieldLevel prior;
    private final int review;

    Sieve(MatchModel model, Features features, QuickFields quick, Map<String, Integer> fields, Epoch epoch) {
        quickFields = quick;
        comparisons = model.comparisons().stream()
                .map(comparison -> new BoundComparison(comparison, features, quick, fields, epoch))
                .toArray(BoundComparison[]::new);
        vetoes =
                model.vetoes().stream().map(veto -> bind(veto, features, quick)).toArray(BoundVeto[]::new);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < comparisons.length; i++) {
            numbers.add(i);
        }
        order = numbers.stream()
                .sorted(Comparator.comparingInt(number -> comparisons[number].turn()))
                .mapToInt(Integer::intValue)
                .toArray();
        prior = new Edge.FieldLevel("prior", "any", model.prior());
        review = model.review();
    }

    private static BoundVeto bind(Veto veto, Features features, QuickFields quick) {
        return new BoundVeto(
                veto.name(), BoundCondition.of(veto.when(), features), QuickWeight.ofVeto(veto.when(), quick));
    }

    /** Whether a veto is certain from the numbers of two records, which begin at the places given. */
    boolean isForbidden(long[] left, int leftAt, long[] right, int rightAt) {
        long states = quickFields.states(left, leftAt, right, rightAt, quickFields.ofVetoes());
        for (BoundVeto veto : vetoes) {
            if (veto.quick().most(states) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How the values of two records stand to each other, from their numbers, which begin at the places given. */
    long states(long[] left, int leftAt, long[] right, int rightAt) {
        return quickFields.states(left, leftAt, right, rightAt, quickFields.width());
    }

    /** Whether the pair may reach the review threshold. */
    boolean reachesReview(long states) {
        int most = prior.weight();
        for (BoundComparison comparison : comparisons) {
            most += comparison.most(states);
        }
        return most >= review;
    }

    /**
     * Level of each comparison behind the prior, as an edge tells them; nothing when their sum stays below the review
     * threshold.
     *
     * @param states see {@link #states}
     */
    @Nullable
    List<Edge.FieldLevel> weigh(PairView pair, long states) {
        int[] most = new int[comparisons.length];
        int weight = prior.weight();
        for (int i = 0; i < most.length; i++) {
            most[i] = comparisons[i].most(states);
            weight += most[i];
        }
        Edge.FieldLevel[] levels = new Edge.FieldLevel[comparisons.length + 1];
        levels[0] = prior;
        for (int number : order) {
            if (weight < review) {
                return null;
            }
            Edge.FieldLevel level = comparisons[number].evaluate(pair);
            levels[number + 1] = level;
            weight += level.weight() - most[number];
        }
        return weight < review ? null : List.of(levels);
    }

    /** Level of each comparison behind the prior, whatever they weigh. */
    List<Edge.FieldLevel> levels(PairView pair) {
        List<Edge.FieldLevel> levels = new ArrayList<>(comparisons.length + 1);
        levels.add(prior);
        for (BoundComparison comparison : comparisons) {
            levels.add(comparison.evaluate(pair));
        }
        return levels;
    }

    /** Number of the level of each comparison, in the model's order. */
    int[] levelNumbers(PairView pair) {
        int[] numbers = new int[comparisons.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = comparisons[i].level(pair);
        }
        return numbers;
    }

    /** Names of the vetoes that forbid the pair. */
    List<String> forbidden(PairView pair) {
        List<String> names = List.of();
        for (BoundVeto veto : vetoes) {
            if (BoundCondition.allHold(veto.when(), pair)) {
                names = names.isEmpty() ? new ArrayList<>() : names;
                names.add(veto.name());
            }
        }
        return names;
    }
}
