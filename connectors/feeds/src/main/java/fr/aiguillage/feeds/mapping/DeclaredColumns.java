package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Leaves of a record only what the feed declares; everything when it declares nothing. The record stays as it is. */
record DeclaredColumns(Set<String> names) {

    DeclaredColumns(List<String> names) {
        this(Set.copyOf(names));
    }

    JsonNode keep(JsonNode sourceRecord) {
        if (names.isEmpty() || !(sourceRecord instanceof ObjectNode object)) {
            return sourceRecord;
        }
        ObjectNode kept = object.objectNode();
        object.properties().stream()
                .filter(field -> names.contains(field.getKey()))
                .forEach(field -> kept.set(field.getKey(), field.getValue()));
        return kept;
    }
}
