package fr.aiguillage.hub.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.feeds.canonical.Redaction;
import java.io.IOException;

/**
 * The beginning of a body that may be kept. Pupil data can only be taken out of what can be read, so that an
 * unreadable body leaves its size and digest alone.
 */
final class Excerpts {

    private static final int LIMIT = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Excerpts() {}

    static String of(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node == null || !node.isContainerNode()) {
                return "";
            }
            String text = Redaction.of(node).record().toString();
            return text.substring(0, Math.min(text.length(), LIMIT)).replace('\u0000', ' ');
        } catch (IOException unreadable) {
            return "";
        }
    }
}
