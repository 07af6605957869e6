package fr.aiguillage.core.matching.model;

import java.util.List;

/**
 * All that an administrator declares of matching. Weights and thresholds are hundredths of a bit: the logarithm to
 * base 2 of how much likelier the level is among pairs that are the same than among pairs that are not (Fellegi and
 * Sunter 1969).
 *
 * @param prior weight of a pair before anything is compared: how rare the same is among candidates
 * @param match weight from which a pair is the same
 * @param review weight from which a pair is perhaps the same
 * @param linkage how clusters join
 */
public record MatchModel(
        String name,
        List<FieldSpec> fields,
        List<KeySpec> keys,
        List<Comparison> comparisons,
        List<Veto> vetoes,
        int prior,
        int match,
        int review,
        Linkage linkage) {

    public MatchModel {
        fields = List.copyOf(fields);
        keys = List.copyOf(keys);
        comparisons = List.copyOf(comparisons);
        vetoes = List.copyOf(vetoes);
        if (review > match) {
            throw new ModelException("thresholds: review stands above match");
        }
    }
}
