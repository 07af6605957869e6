package fr.aiguillage.feeds.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers which fields the records of one run have. Bounded, whatever a source names its fields. */
public final class RecordShape {

    private static final int MOST_FIELDS = 500;
    private static final int DEEPEST = 6;

    private final Map<String, Use> uses = new HashMap<>();
    private long records;

    private static final class Use {
        private final Set<FieldForm> forms = EnumSet.noneOf(FieldForm.class);
        private long records;
    }

    public void add(JsonNode sourceRecord) {
        records++;
        Set<String> named = new HashSet<>();
        walk(sourceRecord, "", 0, named);
        named.forEach(path -> {
            Use use = uses.get(path);
            if (use != null) {
                use.records++;
            }
        });
    }

    public long records() {
        return records;
    }

    /** By JSON Pointer, places in arrays written as {@code *}. */
    public Map<String, FieldShape> fields() {
        Map<String, FieldShape> fields = new TreeMap<>();
        uses.forEach((path, use) -> fields.put(path, new FieldShape(use.forms, (double) use.records / records)));
        return fields;
    }

    private void walk(JsonNode node, String path, int depth, Set<String> named) {
        if (depth == DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> note(item, path + "/*", depth, named));
        } else {
            node.properties().forEach(field -> note(field.getValue(), path + "/" + field.getKey(), depth, named));
        }
    }

    private void note(JsonNode value, String path, int depth, Set<String> named) {
        if (uses.size() >= MOST_FIELDS && !uses.containsKey(path)) {
            return;
        }
        Use use = uses.computeIfAbsent(path, first -> new Use());
        named.add(path);
        FieldForm form = FieldForm.of(value);
        if (form != null) {
            use.forms.add(form);
        }
        walk(value, path, depth + 1, named);
    }
}
