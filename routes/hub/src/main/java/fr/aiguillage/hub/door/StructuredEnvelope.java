package fr.aiguillage.hub.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents in structured mode: attributes and data in one JSON document. Some clients cannot set a content type, so
 * a document that carries {@code specversion} counts as one too.
 */
final class StructuredEnvelope {

    private static final String CONTENT_TYPE = "application/cloudevents+json";
    private static final Set<String> CONTENT = Set.of("data", "data_base64");
    private static final byte[] MARK = "\"specversion\"".getBytes(UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private StructuredEnvelope() {}

    /** Whether the body has to be opened to find the event; a cheap look that may be wrong for a bare offer. */
    static boolean likely(@Nullable String contentType, byte[] body) {
        return announced(contentType) || holdsMark(body);
    }

    static boolean announced(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(CONTENT_TYPE);
    }

    private static boolean holdsMark(byte[] body) {
        for (int start = 0; start <= body.length - MARK.length; start++) {
            int matched = 0;
            while (matched < MARK.length && body[start + matched] == MARK[matched]) {
                matched++;
            }
            if (matched == MARK.length) {
                return true;
            }
        }
        return false;
    }

    /** The event; without attributes when the document turns out to be a bare offer. */
    static Envelope read(byte[] body) throws IOException {
        JsonNode document = JSON.readTree(body);
        if (!document.isObject() || !document.hasNonNull("specversion")) {
            return new Envelope(Map.of(), body);
        }
        Map<String, String> attributes = new HashMap<>();
        document.properties().stream()
                .filter(property -> property.getValue().isValueNode()
                        && !property.getValue().isNull())
                .filter(property -> !CONTENT.contains(property.getKey()))
                .forEach(property -> attributes.put(
                        property.getKey(), property.getValue().asText().replace('\0', '\uFFFD')));
        return new Envelope(attributes, data(document, attributes.get("datacontenttype")));
    }

    /** Data of a JSON type stands in the document as JSON, of another type as a text, of bytes as base64. */
    private static byte[] data(JsonNode document, @Nullable String contentType) throws IOException {
        JsonNode encoded = document.path("data_base64");
        if (encoded.isTextual()) {
            return encoded.binaryValue();
        }
        JsonNode data = document.path("data");
        if (data.isMissingNode() || data.isNull()) {
            return new byte[0];
        }
        boolean json = contentType == null || contentType.contains("json");
        return data.isTextual() && !json ? data.textValue().getBytes(UTF_8) : JSON.writeValueAsBytes(data);
    }
}
