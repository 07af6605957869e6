package fr.aiguillage.feeds.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reading access to one YAML mapping that keeps to the schema. {@code find} is for what may be left out. */
record Fields(JsonNode node) {

    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(node.get(key))
                .filter(value -> !value.isNull())
                .map(JsonNode::asText);
    }

    String text(String key, String standIn) {
        return find(key).orElse(standIn);
    }

    int number(String key, int standIn) {
        return node.path(key).asInt(standIn);
    }

    boolean flag(String key, boolean standIn) {
        return node.path(key).asBoolean(standIn);
    }

    Fields part(String key) {
        return findPart(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    Optional<Fields> findPart(String key) {
        return Optional.ofNullable(node.get(key)).filter(JsonNode::isObject).map(Fields::new);
    }

    /** The mappings of a list. */
    List<Fields> parts(String key) {
        return StreamSupport.stream(node.path(key).spliterator(), false)
                .map(Fields::new)
                .toList();
    }

    List<String> list(String key) {
        return StreamSupport.stream(node.path(key).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Lists of texts by key. */
    Map<String, List<String>> lists(String key) {
        return findPart(key)
                .map(part -> part.node().properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableMap(name -> name, part::list)))
                .orElse(Map.of());
    }

    /** The values as written: a quoted {@code "69001"} stays text. */
    Map<String, JsonNode> values(String key) {
        return node.path(key).properties().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, String> map(String key) {
        return node.path(key).properties().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, field -> field.getValue().asText()));
    }
}
