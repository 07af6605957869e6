package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what gzip or zip packed as if it were not. Each file of a zip archive is a document of its own; the counts that
 * they announce are added up.
 *
 * @param endings of the names of files that hold such documents, lower case, with their dot
 */
record UnpackingReader(RecordReader documents, List<String> endings) implements RecordReader {

    @Override
    public Envelope read(InputStream in, String name, RecordSink sink) throws IOException {
        Map<JsonPointer, JsonNode> around = new HashMap<>();
        Unpacked.each(
                in,
                name,
                endings,
                (document, called) -> documents
                        .read(document, called, sink)
                        .values()
                        .forEach((place, value) -> around.merge(place, value, UnpackingReader::added)));
        return new Envelope(around);
    }

    private static JsonNode added(JsonNode one, JsonNode other) {
        return one.isIntegralNumber() && other.isIntegralNumber()
                ? LongNode.valueOf(one.asLong() + other.asLong())
                : other;
    }
}
