package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** One JSON object a line; a line that is not one is refused alone. Blank lines are passed over. */
final class JsonLinesReader implements RecordReader {

    private final ReadLimits limits;
    private final ObjectReader json;

    JsonLinesReader(ReadLimits limits) {
        this.limits = limits;
        this.json = BoundedJson.reader(limits);
    }

    @Override
    public Envelope read(InputStream in, String name, RecordSink sink) throws IOException {
        Lines lines = new Lines(ByteOrderMark.skip(in), limits.recordSize());
        for (Line line = lines.next(); line != null; line = lines.next()) {
            readLine(line, name + ":" + line.number(), sink);
        }
        return Envelope.EMPTY;
    }

    private void readLine(Line line, String position, RecordSink sink) throws IOException {
        String text = new String(line.bytes(), StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return;
        }
        if (!line.whole()) {
            sink.reject(position, "line longer than " + limits.recordSize() + " bytes", Excerpt.of(text));
            return;
        }
        JsonNode record;
        try {
            record = json.readTree(line.bytes());
        } catch (JsonProcessingException broken) {
            // The parser's own message quotes the text, which may be about a pupil.
            sink.reject(position, "no JSON that can be read", Excerpt.of(text));
            return;
        }
        if (record.isObject()) {
            sink.accept(record, position);
        } else {
            sink.reject(position, "not a JSON object", Excerpt.of(text));
        }
    }
}
