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
 * @param areSets whether values of the field are sets of tokens, by place
 * @param ofVetoes how many of them, the first ones, are those of vetoes
 */
record QuickFields(List<FieldSpec> specs, Map<String, Integer> places, int[] fields, boolean[] areSets, int ofVetoes) {

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
        boolean[] areSets = new boolean[fields.length];
        for (int place = 0; place < fields.length; place++) {
            areSets[place] = specs.get(place).kind().isSet();
        }
        return new QuickFields(specs, places, fields, areSets, led);
    }

    private static void place(Stream<Condition> conditions, Map<String, Integer> places) {
        conditions
                .filter(condition -> condition.left().equals(condition.right()))
                .filter(condition -> places.size() < Quick.FIELDS)
                .forEach(condition -> places.putIfAbsent(condition.left(), places.size()));
    }

    /**
     * How the values of two records stand to each other, two bits a field; see {@link Quick#state}.
     *
     * @param count of how many fields, the first ones
     */
    long states(long[] left, int leftAt, long[] right, int rightAt, int count) {
        long states = 0;
        for (int i = 0; i < count; i++) {
            states |= (long) Quick.state(left[leftAt + i], right[rightAt + i], areSets[i]) << Quick.BITS * i;
        }
        return states;
    }

    /** How many numbers a record has. */
    int width() {
        return fields.length;
    }
}
