package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.config.Format;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records within one JSON document, taken token by token: neither the document nor the list of records is ever in
 * memory.
 */
final class JsonReader implements RecordReader {

    private final RecordPath path;
    private final Format.Records records;
    private final Map<String, String> around;
    private final Set<JsonPointer> watched;
    private final ReadLimits limits;
    private final ObjectReader json;

    /** @param watched places outside the records whose values are wanted, such as a total */
    JsonReader(Format.Json format, Set<JsonPointer> watched, ReadLimits limits) {
        this.path = new RecordPath(format.recordPath());
        this.records = format.records();
        this.around = format.around();
        this.watched = Set.copyOf(watched);
        this.limits = limits;
        this.json = BoundedJson.reader(limits).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    public Envelope read(InputStream in, String name, RecordSink sink) throws IOException {
        try (JsonParser parser =
                json.getFactory().createParser(ByteOrderMark.skip(in)).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            return readDocument(parser, name, sink);
        } catch (JsonProcessingException broken) {
            throw new UnreadableSource("not the JSON expected: " + broken.getOriginalMessage(), broken);
        }
    }

    private Envelope readDocument(JsonParser parser, String name, RecordSink sink) throws IOException {
        Map<JsonPointer, JsonNode> values = new HashMap<>();
        Numbered numbered = new Numbered(name, sink, new Around(around));
        boolean found = false;
        JsonToken wanted = records == Format.Records.LIST ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token != wanted && !token.isScalarValue() && numbered.around.wantsNothing()
                    || token == JsonToken.FIELD_NAME) {
                continue;
            }
            JsonPointer place = parser.getParsingContext().pathAsPointer();
            List<String> way = numbered.around.wantsNothing() ? List.of() : way(place);
            if (token.isStructStart()) {
                numbered.around.enter(way);
            }
            if (token == wanted && path.matches(place)) {
                readRecords(parser, numbered);
                found = true;
            } else if (token.isScalarValue() && (watched.contains(place) || numbered.around.wants(way))) {
                JsonNode value = json.readTree(parser);
                numbered.around.keep(way, value);
                if (watched.contains(place)) {
                    values.put(place, value);
                }
            }
        }
        if (!found) {
            throw new UnreadableSource(
                    "no " + (wanted == JsonToken.START_ARRAY ? "array" : "object") + " of records at '" + path + "'");
        }
        return new Envelope(values);
    }

    private static List<String> way(JsonPointer place) {
        List<String> way = new ArrayList<>();
        for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
            way.add(rest.getMatchingProperty());
        }
        return way;
    }

    private void readRecords(JsonParser parser, Numbered numbered) throws IOException {
        BoundedParser bounded = new BoundedParser(parser, limits.recordSize());
        JsonStreamContext around = parser.getParsingContext();
        if (records == Format.Records.SINGLE) {
            bounded.beginRecord();
            readRecord(bounded, parser, around.getParent(), null, numbered);
            return;
        }
        for (JsonToken token = parser.nextToken(); !isEnd(token); token = parser.nextToken()) {
            String key = token == JsonToken.FIELD_NAME ? parser.currentName() : null;
            if (key != null) {
                parser.nextToken();
            }
            bounded.beginRecord();
            readRecord(bounded, parser, around, key, numbered);
        }
    }

    private static boolean isEnd(@Nullable JsonToken token) throws UnreadableSource {
        if (token == null) {
            throw new UnreadableSource("the document ends within its records");
        }
        return token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT;
    }

    private void readRecord(
            BoundedParser bounded, JsonParser parser, JsonStreamContext around, @Nullable String key, Numbered numbered)
            throws IOException {
        String position = numbered.next();
        try {
            JsonNode record = json.readTree(bounded);
            if (key != null && record instanceof ObjectNode object) {
                object.put("@key", key);
            }
            if (record instanceof ObjectNode object) {
                numbered.around.giveTo(object);
            }
            hand(record, position, numbered.sink);
        } catch (BoundedParser.RecordTooLarge tooLarge) {
            numbered.sink.reject(position, String.valueOf(tooLarge.getMessage()), "");
            skipToEndOfRecord(parser, around);
        }
    }

    private static void hand(JsonNode record, String position, RecordSink sink) {
        if (record.isObject()) {
            sink.accept(record, position);
        } else {
            sink.reject(position, "not a JSON object", Excerpt.of(record.toString()));
        }
    }

    private static void skipToEndOfRecord(JsonParser parser, JsonStreamContext around) throws IOException {
        while (parser.getParsingContext() != around) {
            if (parser.nextToken() == null) {
                throw new UnreadableSource("the document ends within its records");
            }
        }
    }

    /** Gives each record its number in the document, and what stands around it. */
    private static final class Numbered {

        private final String name;
        private final RecordSink sink;
        private final Around around;
        private long number;

        Numbered(String name, RecordSink sink, Around around) {
            this.name = name;
            this.sink = sink;
            this.around = around;
        }

        String next() {
            return name + "#" + ++number;
        }
    }
}
