package fr.aiguillage.feeds.peek;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a source gave.
 *
 * @param failure why the source could not be read, or not to the number of records asked for
 */
public record Peek(
        List<Found> records,
        List<Unreadable> unreadable,
        @Nullable String failure) {

    /** One record as the source has it; the caller drops what must not be shown. */
    public record Found(JsonNode content, String position) {}

    /** A record that could not even be read. */
    public record Unreadable(String position, String reason) {}

    public Peek {
        records = List.copyOf(records);
        unreadable = List.copyOf(unreadable);
    }
}
