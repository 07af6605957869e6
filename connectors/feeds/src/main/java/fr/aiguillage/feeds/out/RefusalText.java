package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a receiver says of its refusal, in one line for a person: {@code HTTP 422 WRONG_PARAMS: Grades must be …},
 * {@code HTTP 400 VALIDATION_ERROR: title: Missing title}. The keys are those that interfaces commonly use.
 */
final class RefusalText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CODES = List.of("code", "codeErreur", "status");
    private static final List<String> REASONS = List.of("error", "errors", "message", "erreur", "detail");
    private static final int LONGEST = 400;

    private RefusalText() {}

    static String of(HttpOut.Answer answer) {
        JsonNode body = json(answer.body());
        String reason = first(body, REASONS);
        if (reason.isEmpty()) {
            return shortened("HTTP " + answer.status() + " " + answer.body().strip());
        }
        String code = first(body, CODES);
        return shortened("HTTP " + answer.status() + (code.isEmpty() ? "" : " " + code) + ": " + reason);
    }

    private static String first(JsonNode body, List<String> keys) {
        return keys.stream()
                .map(body::path)
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .map(RefusalText::words)
                .findFirst()
                .orElse("");
    }

    /** A text, a list of texts, or texts by field. */
    private static String words(JsonNode value) {
        if (value.isObject()) {
            List<String> fields = new ArrayList<>();
            value.properties().forEach(field -> fields.add(field.getKey() + ": " + words(field.getValue())));
            return String.join("; ", fields);
        }
        if (value.isArray()) {
            return String.join(
                    ", ",
                    StreamSupport.stream(value.spliterator(), false)
                            .map(RefusalText::words)
                            .toList());
        }
        return value.asText();
    }

    private static JsonNode json(String text) {
        try {
            JsonNode body = JSON.readTree(text);
            return body == null ? MissingNode.getInstance() : body;
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
