package fr.aiguillage.hub.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an event by their CloudEvents names, and its data, before any is judged.
 *
 * @param attributes empty for a bare body
 */
@SuppressWarnings("ArrayRecordComponent") // the data is handed on once and never compared
record Envelope(Map<String, String> attributes, byte[] data) {

    @Nullable
    String attribute(String name) {
        return attributes.get(name);
    }
}
