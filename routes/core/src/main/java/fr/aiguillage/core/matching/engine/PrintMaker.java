package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.model.FieldSpec;
import fr.aiguillage.core.matching.value.Normaliser;
import fr.aiguillage.core.matching.value.RawValues;
import fr.aiguillage.core.matching.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Normalises a record's columns into the model's fields. Several fields read one column: it is looked up once. */
final class PrintMaker {

    private final String[] columns;
    /** By field, the columns that it is read from. */
    private final int[][] from;

    private final Normaliser[] normalisers;
    private final QuickFields quickFields;

    PrintMaker(List<FieldSpec> fields, QuickFields quickFields) {
        this.quickFields = quickFields;
        List<String> names = fields.stream()
                .flatMap(field -> field.from().stream())
                .distinct()
                .toList();
        columns = names.toArray(String[]::new);
        from = fields.stream()
                .map(field -> field.from().stream().mapToInt(names::indexOf).toArray())
                .toArray(int[][]::new);
        normalisers = fields.stream()
                .map(field -> field.kind().normaliser(field.rules()))
                .toArray(Normaliser[]::new);
    }

    Print print(RecordKey key, Map<String, List<String>> record) {
        @Nullable RawValues[] read = new @Nullable RawValues[columns.length];
        for (int column = 0; column < read.length; column++) {
            List<String> raw = filled(record.getOrDefault(columns[column], List.of()));
            read[column] = raw.isEmpty() ? null : new RawValues(raw);
        }
        @Nullable Value[] values = new @Nullable Value[from.length];
        for (int i = 0; i < values.length; i++) {
            RawValues raw = together(from[i], read);
            if (raw != null) {
                values[i] = orMissing(normalisers[i].normalise(raw));
            }
        }
        return new Print(key, values, quickFields);
    }

    /** The values of several columns, one after the other; mostly a single column has any. */
    private static @Nullable RawValues together(int[] columns, @Nullable RawValues[] read) {
        RawValues together = null;
        for (int column : columns) {
            RawValues values = read[column];
            if (values != null) {
                together = together == null ? values : together.and(values);
            }
        }
        return together;
    }

    private static List<String> filled(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isBlank()) {
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
