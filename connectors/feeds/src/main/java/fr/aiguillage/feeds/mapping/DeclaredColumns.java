package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * Leaves of a record only what the feed declares; everything when it declares nothing. A name that begins with {@code /}
 * is a JSON Pointer to a field within objects. The record stays as it is.
 */
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
        names.stream()
                .filter(name -> name.startsWith("/"))
                .forEach(name -> copy(object, kept, JsonPointer.compile(name)));
        return kept;
    }

    private static void copy(ObjectNode from, ObjectNode to, JsonPointer at) {
        String name = at.getMatchingProperty();
        JsonNode value = from.get(name);
        if (value != null && at.tail().matches()) {
            to.set(name, value);
        } else if (value instanceof ObjectNode inner) {
            copy(inner, to.get(name) instanceof ObjectNode begun ? begun : to.putObject(name), at.tail());
        }
    }
}
