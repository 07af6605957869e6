package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.config.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Objects of one schema.org type in a JSON-LD document or in the {@code application/ld+json} scripts of an HTML page,
 * wherever they stand. An object that is only an {@code @id} is replaced by what the document says under that name. The
 * document is held in memory, for a type is known only once its object is read, and is therefore bounded.
 */
final class JsonLdReader implements RecordReader {

    private static final int DOCUMENT_LIMIT = 32 << 20;
    private static final int REFERENCE_DEPTH = 4;

    /** What hides a script from old browsers and from XML: {@code <![CDATA[ … ]]>} or {@code <!-- … -->}, in a comment or not. */
    private static final Pattern WRAPPING =
            Pattern.compile("(?s)^\\s*(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|<!--)\\s*(?:\\*/)?"
                    + "|(?://|/\\*)?\\s*(?:\\]\\]>|-->)\\s*(?:\\*/)?\\s*$");

    private final String type;
    private final ObjectReader json;

    JsonLdReader(Format.JsonLd format, ReadLimits limits) {
        this.type = format.type();
        this.json = BoundedJson.reader(limits);
    }

    @Override
    public Envelope read(InputStream in, String name, RecordSink sink) throws IOException {
        byte[] bytes = ByteOrderMark.skip(in).readNBytes(DOCUMENT_LIMIT + 1);
        if (bytes.length > DOCUMENT_LIMIT) {
            throw new UnreadableSource("longer than " + DOCUMENT_LIMIT + " bytes");
        }
        List<JsonNode> documents = isHtml(bytes) ? scripts(bytes, name, sink) : List.of(document(bytes));
        Map<String, JsonNode> byId = new HashMap<>();
        documents.forEach(document -> collectIds(document, byId));
        List<ObjectNode> records = new ArrayList<>();
        documents.forEach(document -> collect(document, records));
        for (int i = 0; i < records.size(); i++) {
            sink.accept(resolved(records.get(i), byId, REFERENCE_DEPTH), name + "#" + (i + 1));
        }
        return Envelope.EMPTY;
    }

    private static boolean isHtml(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && Character.isWhitespace(bytes[i])) {
            i++;
        }
        return i < bytes.length && bytes[i] == '<';
    }

    private JsonNode document(byte[] bytes) throws IOException {
        try {
            return json.readTree(bytes);
        } catch (JsonProcessingException broken) {
            throw new UnreadableSource("not the JSON expected: " + broken.getOriginalMessage(), broken);
        }
    }

    private List<JsonNode> scripts(byte[] html, String name, RecordSink sink) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        List<Element> scripts =
                Jsoup.parse(new ByteArrayInputStream(html), null, "").select("script[type~=(?i)application/ld\\+json]");
        if (scripts.isEmpty()) {
            throw new UnreadableSource("a page without a script of type application/ld+json");
        }
        for (int i = 0; i < scripts.size(); i++) {
            String text = WRAPPING.matcher(scripts.get(i).data()).replaceAll("");
            try {
                documents.add(json.readTree(text));
            } catch (JsonProcessingException broken) {
                sink.reject(name + "#script-" + (i + 1), "no JSON that can be read", Excerpt.of(text));
            }
        }
        return documents;
    }

    private void collect(JsonNode node, List<ObjectNode> records) {
        if (node instanceof ObjectNode object && isWanted(object.path("@type"))) {
            records.add(object);
        } else if (node.isContainerNode()) {
            node.forEach(child -> collect(child, records));
        }
    }

    private boolean isWanted(JsonNode types) {
        if (types.isArray()) {
            for (JsonNode each : types) {
                if (isWanted(each)) {
                    return true;
                }
            }
        }
        // https://schema.org/JobPosting, schema:JobPosting and JobPosting are one type.
        return types.isTextual()
                && types.textValue().replaceFirst("^.*[/#:]", "").equals(type);
    }

    private static void collectIds(JsonNode node, Map<String, JsonNode> byId) {
        if (node.isObject() && node.path("@id").isTextual() && node.size() > 1) {
            byId.putIfAbsent(node.path("@id").textValue(), node);
        }
        if (node.isContainerNode()) {
            node.forEach(child -> collectIds(child, byId));
        }
    }

    private static ObjectNode resolved(ObjectNode object, Map<String, JsonNode> byId, int depth) {
        ObjectNode copy = object.deepCopy();
        for (Map.Entry<String, JsonNode> field : copy.properties()) {
            if (depth > 0 && field.getValue() instanceof ObjectNode child) {
                boolean reference = child.size() == 1 && child.path("@id").isTextual();
                JsonNode target = reference ? byId.get(child.path("@id").textValue()) : child;
                field.setValue(
                        target instanceof ObjectNode known ? resolved(known, byId, depth - 1) : field.getValue());
            }
        }
        return copy;
    }
}
