package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.model.FieldSpec;
import fr.aiguillage.core.matching.value.Normaliser;
import fr.aiguillage.core.matching.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Normalises a record's columns into the model's fields. */
final class PrintMaker {

    private final List<FieldSpec> fields;
    private final List<Normaliser> normalisers;
    private final QuickFields quickFields;

    PrintMaker(List<FieldSpec> fields, QuickFields quickFields) {
        this.fields = fields;
        this.quickFields = quickFields;
        this.normalisers = fields.stream()
                .map(field -> field.kind().normaliser(field.rules()))
                .toList();
    }

    Print print(RecordKey key, Map<String, List<String>> columns) {
        @Nullable Value[] values = new @Nullable Value[fields.size()];
        for (int i = 0; i < values.length; i++) {
            List<String> raw = raw(fields.get(i), columns);
            if (!raw.isEmpty()) {
                values[i] = orMissing(normalisers.get(i).normalise(raw));
            }
        }
        return new Print(key, values, quickFields);
    }

    private static List<String> raw(FieldSpec field, Map<String, List<String>> columns) {
        if (field.from().size() == 1) {
            return filled(columns.getOrDefault(field.from().get(0), List.of()));
        }
        List<String> raw = new ArrayList<>();
        for (String column : field.from()) {
            raw.addAll(filled(columns.getOrDefault(column, List.of())));
        }
        return raw;
    }

    private static List<String> filled(List<String> values) {
        for (String value : values) {
            if (value.isBlank()) {
                return values.stream().filter(text -> !text.isBlank()).toList();
            }
        }
        return values;
    }

    /** A value of which nothing remained is a missing one. */
    private static @Nullable Value orMissing(@Nullable Value value) {
        boolean isEmpty = value != null && value.text().isEmpty() && value.tokens().length == 0;
        return isEmpty ? null : value;
    }
}
