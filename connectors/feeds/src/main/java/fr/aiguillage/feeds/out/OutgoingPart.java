package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the adverts that a system shows for one offer. Most systems show one; one that keeps collège and lycée apart
 * shows several.
 *
 * @param name tells the adverts of an offer apart, and stays the same while the offer changes; empty for the only one
 * @param document as the system takes it; absent when the mapping refuses
 * @param refusal why the system cannot show it
 */
public record OutgoingPart(
        String name, @Nullable JsonNode document, @Nullable String refusal) {

    /**
     * What a mapping has answered: one document, {@code {"refused": "why"}}, or a list of
     * {@code {"part": "name", "document": {…}}} and {@code {"part": "name", "refused": "why"}}. Anything else is none.
     */
    public static List<OutgoingPart> of(JsonNode mapped) {
        if (mapped.isObject()) {
            return List.of(of("", mapped, mapped));
        }
        List<OutgoingPart> parts = new ArrayList<>();
        for (JsonNode part : mapped) {
            parts.add(of(part.path("part").asText(), part, part.path("document")));
        }
        return parts;
    }

    private static OutgoingPart of(String name, JsonNode part, JsonNode document) {
        if (part.path("refused").isTextual()) {
            return new OutgoingPart(name, null, part.path("refused").textValue());
        }
        return document.isObject()
                ? new OutgoingPart(name, document, null)
                : new OutgoingPart(name, null, "the mapping gives no document for it");
    }
}
