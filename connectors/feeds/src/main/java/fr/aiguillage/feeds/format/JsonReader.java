package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.aiguillage.feeds.config.Format;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Records in an array of one JSON document, taken token by token: neither document nor array is ever in memory. */
final class JsonReader implements RecordReader {

    private final JsonPointer records;
    private final Set<JsonPointer> watched;
    private final ReadLimits limits;
    private final ObjectReader json;

    /** @param watched places outside the records whose values are wanted, such as a total */
    JsonReader(Format.Json format, Set<JsonPointer> watched, ReadLimits limits) {
        this.records = JsonPointer.compile(format.recordPath());
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
        boolean found = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (!token.isScalarValue() && token != JsonToken.START_ARRAY) {
                continue;
            }
            JsonPointer place = parser.getParsingContext().pathAsPointer();
            if (!found && token == JsonToken.START_ARRAY && place.equals(records)) {
                readRecords(parser, name, sink);
                found = true;
            } else if (token.isScalarValue() && watched.contains(place)) {
                values.put(place, json.readTree(parser));
            }
        }
        if (!found) {
            throw new UnreadableSource("no array of records at '" + records + "'");
        }
        return new Envelope(values);
    }

    private void readRecords(JsonParser parser, String name, RecordSink sink) throws IOException {
        BoundedParser bounded = new BoundedParser(parser, limits.recordSize());
        JsonStreamContext array = parser.getParsingContext();
        long number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                throw new UnreadableSource("the document ends within its records");
            }
            String position = name + "#" + ++number;
            bounded.beginRecord();
            try {
                hand(json.readTree(bounded), position, sink);
            } catch (BoundedParser.RecordTooLarge tooLarge) {
                sink.reject(position, String.valueOf(tooLarge.getMessage()), "");
                skipToEndOfRecord(parser, array);
            }
        }
    }

    private static void hand(JsonNode record, String position, RecordSink sink) {
        if (record.isObject()) {
            sink.accept(record, position);
        } else {
            sink.reject(position, "not a JSON object", Excerpt.of(record.toString()));
        }
    }

    private static void skipToEndOfRecord(JsonParser parser, JsonStreamContext array) throws IOException {
        while (parser.getParsingContext() != array) {
            if (parser.nextToken() == null) {
                throw new UnreadableSource("the document ends within its records");
            }
        }
    }
}
