package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.OfferNotice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes that a stranger sent: bounded in size and depth, UTF-8 alone, one document, no field twice. Whatever
 * the bytes are, the answer is a document or a notice; no part of the body stands in the notice, for it may be
 * personal.
 */
public final class StrictJson {

    /** Longest body read, in bytes; five times the longest offer that fills every text. */
    public static final int SIZE_LIMIT = 256 * 1024;

    /** Deepest nesting read; an offer needs four. */
    public static final int DEPTH_LIMIT = 50;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ObjectReader reader;

    public StrictJson() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH_LIMIT)
                .maxStringLength(SIZE_LIMIT)
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(constraints).build();
        // Interning is a cost for each new name that a sender invents, and the tree gains nothing by it.
        factory.disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
        reader = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build()
                .readerFor(JsonNode.class);
    }

    public JsonReading read(byte[] body) {
        if (body.length > SIZE_LIMIT) {
            return refused(OfferNotice.BODY_TOO_LARGE, Integer.toString(SIZE_LIMIT));
        }
        CharBuffer text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            return refused(OfferNotice.BODY_NOT_UTF8);
        }
        if (text.hasRemaining() && text.get(text.position()) == BYTE_ORDER_MARK) {
            text.get();
        }
        return parse(text);
    }

    private JsonReading parse(CharBuffer text) {
        try (JsonParser parser = reader.getFactory()
                .createParser(text.array(), text.arrayOffset() + text.position(), text.remaining())) {
            JsonNode document = reader.readValue(parser);
            return document == null || document.isMissingNode()
                    ? refused(OfferNotice.BODY_NOT_JSON, "1:1")
                    : JsonReading.of(document);
        } catch (StreamConstraintsException e) {
            return e.getOriginalMessage().startsWith("Document nesting depth")
                    ? refused(OfferNotice.BODY_TOO_DEEP, Integer.toString(DEPTH_LIMIT))
                    : refused(OfferNotice.BODY_NOT_JSON, position(e));
        } catch (JsonProcessingException e) {
            return e.getOriginalMessage().startsWith("Duplicate field")
                    ? refused(OfferNotice.BODY_DUPLICATE_FIELD, position(e))
                    : refused(OfferNotice.BODY_NOT_JSON, position(e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading an array of characters", e);
        }
    }

    private static String position(JsonProcessingException e) {
        return e.getLocation() == null
                ? "1:1"
                : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }

    private static JsonReading refused(OfferNotice code, String... arguments) {
        return JsonReading.refused(Notice.of(code, "", arguments));
    }
}
