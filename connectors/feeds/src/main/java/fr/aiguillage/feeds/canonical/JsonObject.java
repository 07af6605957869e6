package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.OfferNotice;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object of the document being read. Absent and null are the same; a value of the wrong type is a notice and then
 * counts as absent. The path to the object is put together only for a notice: most offers have none.
 */
final class JsonObject {

    private final JsonNode node;
    private final @Nullable JsonObject parent;
    private final String step;
    private final NoticeList notices;

    private JsonObject(JsonNode node, @Nullable JsonObject parent, String step, NoticeList notices) {
        this.node = node;
        this.parent = parent;
        this.step = step;
        this.notices = notices;
    }

    /** The document itself, when it is an object. */
    static @Nullable JsonObject root(JsonNode document, OfferObject type, NoticeList notices) {
        if (!document.isObject()) {
            notices.add(OfferNotice.TYPE_WRONG, "", "object");
            return null;
        }
        JsonObject root = new JsonObject(document, null, "", notices);
        root.tellUnknownFields(type);
        return root;
    }

    @Nullable
    JsonObject object(String field, OfferObject type) {
        JsonNode value = value(field);
        return value == null ? null : child(value, field, type);
    }

    /** The objects of an array, at most {@code limit} of them. */
    List<JsonObject> objects(String field, OfferObject type, int limit) {
        List<JsonNode> items = array(field, limit);
        List<JsonObject> objects = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            JsonObject object = child(items.get(i), field + '/' + i, type);
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    @Nullable
    String text(String field) {
        JsonNode value = value(field);
        return value == null ? null : asText(value, field);
    }

    /** The texts of an array, at most {@code limit} of them; an item of another type leaves an empty text. */
    List<String> texts(String field, int limit) {
        List<JsonNode> items = array(field, limit);
        List<String> texts = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            String text = asText(items.get(i), field + '/' + i);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    @Nullable
    Long integer(String field, long min, long max) {
        Long value = integer(field);
        if (value != null && (value < min || value > max)) {
            note(OfferNotice.NUMBER_OUT_OF_RANGE, field, Long.toString(min), Long.toString(max));
            return null;
        }
        return value;
    }

    /** A whole number; one beyond 64 bits counts as the greatest or least of them. */
    @Nullable
    Long integer(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || !isWhole(value)) {
            note(OfferNotice.TYPE_WRONG, field, "integer");
            return null;
        }
        return value.canConvertToLong() ? value.longValue() : beyond(value);
    }

    @Nullable
    Double number(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            note(OfferNotice.TYPE_WRONG, field, "number");
            return null;
        }
        return value.doubleValue();
    }

    boolean flag(String field) {
        JsonNode value = value(field);
        if (value != null && !value.isBoolean()) {
            note(OfferNotice.TYPE_WRONG, field, "boolean");
        }
        return value != null && value.booleanValue();
    }

    boolean has(String field) {
        return value(field) != null;
    }

    void note(OfferNotice code, String field, String... arguments) {
        notices.add(code, path() + '/' + field, arguments);
    }

    /** A notice on this object as a whole. */
    void note(OfferNotice code) {
        notices.add(code, path());
    }

    private String path() {
        return parent == null ? "" : parent.path() + '/' + step;
    }

    private @Nullable JsonNode value(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private List<JsonNode> array(String field, int limit) {
        JsonNode value = value(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            note(OfferNotice.TYPE_WRONG, field, "array");
            return List.of();
        }
        if (value.size() > limit) {
            note(OfferNotice.LIST_TOO_LONG, field, Integer.toString(limit));
        }
        List<JsonNode> items = new ArrayList<>(Math.min(value.size(), limit));
        for (int i = 0; i < value.size() && i < limit; i++) {
            items.add(value.get(i));
        }
        return items;
    }

    private @Nullable JsonObject child(JsonNode value, String field, OfferObject type) {
        if (!value.isObject()) {
            note(OfferNotice.TYPE_WRONG, field, "object");
            return null;
        }
        JsonObject child = new JsonObject(value, this, field, notices);
        child.tellUnknownFields(type);
        return child;
    }

    private @Nullable String asText(JsonNode value, String field) {
        if (!value.isTextual()) {
            note(OfferNotice.TYPE_WRONG, field, "string");
            return null;
        }
        String text = value.textValue().strip();
        return text.isEmpty() ? null : text;
    }

    private static long beyond(JsonNode value) {
        return value.doubleValue() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber()
                || (Double.isFinite(value.doubleValue()) && Math.rint(value.doubleValue()) == value.doubleValue());
    }

    private void tellUnknownFields(OfferObject type) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!type.fields().contains(name)) {
                OfferNotice code =
                        ForbiddenFields.isForbidden(name) ? OfferNotice.PUPIL_DATA_FIELD : OfferNotice.FIELD_UNKNOWN;
                notices.add(code, path() + '/' + FieldName.pointer(name), FieldName.shown(name));
            }
        }
    }
}
