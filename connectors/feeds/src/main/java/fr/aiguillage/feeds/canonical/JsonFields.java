package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the fields of an object, leaving out those that are absent, empty or false. */
final class JsonFields {

    private static final double WHOLE_LIMIT = 1e15;

    private final JsonGenerator json;

    JsonFields(JsonGenerator json) {
        this.json = json;
    }

    void begin() throws IOException {
        json.writeStartObject();
    }

    void begin(String field) throws IOException {
        json.writeFieldName(field);
        json.writeStartObject();
    }

    void end() throws IOException {
        json.writeEndObject();
    }

    void beginArray(String field) throws IOException {
        json.writeFieldName(field);
        json.writeStartArray();
    }

    void endArray() throws IOException {
        json.writeEndArray();
    }

    void text(String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    void texts(String field, List<String> values) throws IOException {
        codes(field, values);
    }

    /** A value type whose text form is its JSON form. */
    void code(String field, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    void codes(String field, List<?> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        beginArray(field);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        endArray();
    }

    void number(String field, @Nullable Number value) throws IOException {
        if (value == null) {
            return;
        }
        double number = value.doubleValue();
        boolean whole = Math.rint(number) == number && Math.abs(number) < WHOLE_LIMIT;
        if (value instanceof Double && !whole) {
            json.writeNumberField(field, number);
        } else {
            json.writeNumberField(field, value.longValue());
        }
    }

    void flag(String field, boolean value) throws IOException {
        if (value) {
            json.writeBooleanField(field, true);
        }
    }
}
