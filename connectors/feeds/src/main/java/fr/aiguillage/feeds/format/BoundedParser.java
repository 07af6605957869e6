package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Stops reading a record once it has grown past its size, so that it is never wholly in memory. */
final class BoundedParser extends JsonParserDelegate {

    private final int limit;
    private long start;

    BoundedParser(JsonParser parser, int limit) {
        super(parser);
        this.limit = limit;
    }

    /** The token under the parser begins a record. */
    void beginRecord() {
        start = offset();
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        if (offset() - start > limit) {
            throw new RecordTooLarge("record longer than " + limit + " bytes");
        }
        return token;
    }

    @Override
    public @Nullable String nextFieldName() throws IOException {
        return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
    }

    private long offset() {
        return delegate.currentLocation().getByteOffset();
    }

    /** Not a {@code JsonProcessingException}: what follows the record can still be read. */
    static final class RecordTooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        RecordTooLarge(String message) {
            super(message);
        }
    }
}
