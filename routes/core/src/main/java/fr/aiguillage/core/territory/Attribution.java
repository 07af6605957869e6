package fr.aiguillage.core.territory;

import fr.aiguillage.contract.PoleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Which pôle an offer counts for, in millionths that add up to one whole, so that indicators over all pôles add up to
 * the offers. It follows the place: a campus or a reservation that takes custody changes nothing.
 *
 * @param millionths by pôle, {@value #WHOLE} in all
 */
public record Attribution(Map<PoleId, Integer> millionths) {

    public static final int WHOLE = 1_000_000;

    public Attribution {
        millionths = Map.copyOf(millionths);
        if (millionths.values().stream().mapToInt(Integer::intValue).sum() != WHOLE) {
            throw new IllegalArgumentException("an attribution adds up to " + WHOLE + ": " + millionths);
        }
    }

    /** The whole offer for one pôle. */
    public static Attribution to(PoleId pole) {
        return new Attribution(Map.of(pole, WHOLE));
    }

    /**
     * The offer divided in proportion to the pupils who owe a placement; equally when no head-count is known. What
     * rounding leaves goes to the first pôles.
     *
     * @param poles at least one, each once
     */
    static Attribution among(List<PoleId> poles, ToIntFunction<PoleId> headCount) {
        List<Long> weights = new ArrayList<>();
        long sum = 0;
        for (PoleId pole : poles) {
            long weight = headCount.applyAsInt(pole);
            weights.add(weight);
            sum += weight;
        }
        Map<PoleId, Integer> parts = new LinkedHashMap<>();
        int left = WHOLE;
        for (int i = 0; i < poles.size(); i++) {
            int part = (int) (sum == 0 ? WHOLE / poles.size() : WHOLE * weights.get(i) / sum);
            parts.put(poles.get(i), part);
            left -= part;
        }
        for (int i = 0; left > 0; i = (i + 1) % poles.size()) {
            parts.merge(poles.get(i), 1, Integer::sum);
            left--;
        }
        parts.values().removeIf(part -> part == 0);
        return new Attribution(parts);
    }
}
