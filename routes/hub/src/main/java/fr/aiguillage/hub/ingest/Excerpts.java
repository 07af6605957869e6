package fr.aiguillage.hub.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.canonical.Redaction;
import java.io.IOException;
import java.util.List;

/**
 * The beginning of a body that may be kept. Pupil data, and what the custodian alone may know, can only be taken out of
 * what can be read, so that an unreadable body leaves its size and digest alone.
 */
final class Excerpts {

    private static final int LIMIT = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** That a host takes in young people leaving detention: an excerpt is shown to others than the custodian. */
    private static final List<String> RESTRICTED = List.of("inclusion", "openToReentry");

    private Excerpts() {}

    static String of(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node == null || !node.isContainerNode()) {
                return "";
            }
            JsonNode kept = Redaction.of(node).record();
            RESTRICTED.forEach(field -> kept.findParents(field).forEach(parent -> ((ObjectNode) parent).remove(field)));
            String text = kept.toString();
            return text.substring(0, Math.min(text.length(), LIMIT)).replace('\u0000', ' ');
        } catch (IOException unreadable) {
            return "";
        }
    }
}
