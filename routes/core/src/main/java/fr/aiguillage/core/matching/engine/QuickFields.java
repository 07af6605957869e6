package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.model.Condition;
import fr.aiguillage.core.matching.model.FieldSpec;
import fr.aiguillage.core.matching.model.MatchModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which fields are looked at before a pair is compared ({@link Quick}), in what order: those of vetoes first, since they
 * part most lookalikes and then stand in one line of the processor's cache.
 *
 * @param specs by place
 * @param places by the field's name
 * @param fields number of the field in the model, by place
 * @param ofVetoes how many of them, the first ones, are those of vetoes
 */
record QuickFields(List<FieldSpec> specs, Map<String, Integer> places, int[] fields, int ofVetoes) {

    static QuickFields of(MatchModel model, Map<String, Integer> numbers) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Stream<Condition> ofVetoes = model.vetoes().stream().flatMap(veto -> veto.when().stream());
        Stream<Condition> ofLevels = model.comparisons().stream()
                .flatMap(comparison -> comparison.levels().stream())
                .flatMap(level -> level.when().stream());
        place(ofVetoes, places);
        int led = places.size();
        place(ofLevels, places);
        int[] fields = places.keySet().stream()
                .mapToInt(name -> numbers.getOrDefault(name, 0))
                .toArray();
        List<FieldSpec> specs = new ArrayList<>();
        for (int field : fields) {
            specs.add(model.fields().get(field));
        }
        return new QuickFields(specs, places, fields, led);
    }

    private static void place(Stream<Condition> conditions, Map<String, Integer> places) {
        conditions
                .filter(condition -> condition.left().equals(condition.right()))
                .forEach(condition -> places.putIfAbsent(condition.left(), places.size()));
    }

    /** How many numbers a record has. */
    int width() {
        return fields.length;
    }
}
