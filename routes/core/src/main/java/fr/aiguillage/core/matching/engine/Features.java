package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.model.Condition;
import fr.aiguillage.core.matching.similarity.Frequencies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct similarities that a model's conditions ask for. */
final class Features {

    private record Identity(String left, String right, boolean either, String similarity) {}

    private final Map<String, Integer> fields;
    private final Epoch epoch;
    private final Map<Identity, Integer> numbers = new HashMap<>();
    private final List<Feature> features = new ArrayList<>();
    /** One for all measures of a field, so that they count a value once. */
    private final Map<Integer, Frequencies> frequencies = new HashMap<>();

    Features(Map<String, Integer> fields, Epoch epoch) {
        this.fields = fields;
        this.epoch = epoch;
    }

    /** Number of the similarity that the condition bounds. */
    int number(Condition condition) {
        Identity identity = new Identity(
                condition.left(),
                condition.right(),
                condition.either(),
                condition.similarity().kebab());
        return numbers.computeIfAbsent(identity, any -> {
            int left = fields.getOrDefault(condition.left(), 0);
            int right = fields.getOrDefault(condition.right(), 0);
            features.add(new Feature(
                    left,
                    right,
                    condition.either(),
                    condition.similarity().similarity(),
                    frequencies.computeIfAbsent(left, epoch::frequencies)));
            return features.size() - 1;
        });
    }

    Feature[] toArray() {
        return features.toArray(Feature[]::new);
    }
}
