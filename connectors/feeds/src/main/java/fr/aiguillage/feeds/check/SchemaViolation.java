package fr.aiguillage.feeds.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says a violation of a JSON Schema in the words of an administrator. */
record SchemaViolation(YamlDocument document, Error error, JsonNode schema) {

    ConfigProblem problem() {
        String place = String.valueOf(error.getInstanceLocation());
        String property = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" -> unknownKey(place, property);
            case "required" -> document.problem(ConfigNotice.KEY_MISSING, place, property, description(property));
            case "type" ->
                document.problem(
                        ConfigNotice.TYPE_WRONG,
                        place,
                        value(place),
                        String.valueOf(error.getSchemaNode().asText()));
            case "enum", "const" ->
                document.problem(ConfigNotice.VALUE_NOT_IN_LIST, place, value(place), list(schema.path("enum")));
            case "pattern", "format", "minLength", "maxLength" ->
                document.problem(ConfigNotice.FORM_WRONG, place, value(place), list(schema.path("examples")));
            default -> document.problem(ConfigNotice.SCHEMA_BROKEN, place, error.getMessage());
        };
    }

    private ConfigProblem unknownKey(String place, String property) {
        String pointer = place + "/" + YamlDocument.escape(property);
        String known = schema.path("properties").properties().stream()
                .map(entry -> entry.getKey())
                .sorted()
                .collect(Collectors.joining(", "));
        return document.problem(ConfigNotice.KEY_UNKNOWN, pointer, property, known);
    }

    private String description(String property) {
        return schema.path("properties").path(property).path("description").asText(property);
    }

    private String value(String pointer) {
        return document.at(pointer).isValueNode()
                ? document.at(pointer).asText()
                : document.at(pointer).getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static String list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
