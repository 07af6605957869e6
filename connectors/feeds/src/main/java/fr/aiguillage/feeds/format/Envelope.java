package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What stood around the records of a JSON or XML document at the places asked for: totals, cursors, next addresses. Empty for
 * other formats.
 */
public record Envelope(Map<JsonPointer, JsonNode> values) {

    /** Of formats that hold nothing but records. */
    public static final Envelope EMPTY = new Envelope(Map.of());

    public Envelope {
        values = Map.copyOf(values);
    }

    public Optional<String> findText(JsonPointer at) {
        return Optional.ofNullable(values.get(at))
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    public OptionalLong findNumber(JsonPointer at) {
        JsonNode value = values.get(at);
        return value != null && value.isIntegralNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }
}
