package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body read as JSON.
 *
 * @param document absent exactly when a notice rejects the body
 */
public record JsonReading(@Nullable JsonNode document, List<Notice> notices) {

    static JsonReading of(JsonNode document) {
        return new JsonReading(document, List.of());
    }

    static JsonReading refused(Notice notice) {
        return new JsonReading(null, List.of(notice));
    }
}
