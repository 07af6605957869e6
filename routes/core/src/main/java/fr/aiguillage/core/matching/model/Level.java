package fr.aiguillage.core.matching.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One degree of agreement.
 *
 * @param when all must hold; none for the last level, which is what remains
 * @param weight hundredths of a bit
 * @param frequencyOf field whose common value makes the agreement weigh less and a rare one more, within {@link
 *     #frequencyBound}
 * @param frequencyBound most that frequency may add or take, in hundredths of a bit
 */
public record Level(
        String name,
        List<Condition> when,
        int weight,
        @Nullable String frequencyOf,
        int frequencyBound) {

    public Level {
        when = List.copyOf(when);
    }
}
