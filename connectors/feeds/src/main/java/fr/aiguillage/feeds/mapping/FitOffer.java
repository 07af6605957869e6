package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.aiguillage.contract.Notice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the values of a mapped offer the types of the schema: {@code "3"} seats become 3, the number 1000 a postcode,
 * {@code 11/12/2025} a moment, one level a list of one. Sources of CSV and XML have texts alone, and a mapping should
 * not cost an offer for a type. What cannot be turned is left out with a notice. One use an offer.
 */
final class FitOffer {

    private static final Set<String> INTEGERS =
            Set.of("version", "seats", "remaining", "minAge", "maxAge", "minutes", "count");
    private static final Set<String> NUMBERS = Set.of("lat", "lon", "weeklyHours");
    private static final Set<String> FLAGS = Set.of("multiSite", "remote", "abroad", "rep", "qpv");
    private static final Set<String> MOMENTS = Set.of("updatedAt", "publishedAt", "lastConfirmedAt");
    private static final Set<String> ENDS = Set.of("expiresAt");
    private static final Set<String> DAYS = Set.of("reservedUntil", "derogationDate");
    private static final Set<String> LISTS = Set.of(
            "originChain",
            "tasks",
            "learningGoals",
            "seatBlocks",
            "rome",
            "levels",
            "weeks",
            "regulatedWorks",
            "poles",
            "uai");

    private static final List<String> REQUIRED_OBJECTS = List.of("host", "place");

    private final List<Notice> notices = new ArrayList<>();

    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** An offer without host or place keeps them, empty: JSLT leaves empty objects out, and an anonymous offer is one. */
    ObjectNode fit(ObjectNode offer) {
        ObjectNode fitted = fit(offer, "");
        REQUIRED_OBJECTS.stream().filter(name -> !fitted.has(name)).forEach(fitted::putObject);
        return fitted;
    }

    private ObjectNode fit(ObjectNode object, String path) {
        ObjectNode fitted = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = fit(field.getKey(), field.getValue(), path + "/" + field.getKey());
            if (!value.isNull()) {
                fitted.set(field.getKey(), value);
            }
        }
        return fitted;
    }

    private JsonNode fit(String field, JsonNode value, String path) {
        if (Items.isBlank(value)) {
            return value.isObject() ? value : NullNode.getInstance();
        }
        if (LISTS.contains(field)) {
            return list(value, path);
        }
        if (INTEGERS.contains(field) || NUMBERS.contains(field)) {
            return number(value, INTEGERS.contains(field), path);
        }
        if (FLAGS.contains(field)) {
            return flag(value, path);
        }
        if (MOMENTS.contains(field) || ENDS.contains(field) || DAYS.contains(field)) {
            return time(value, field);
        }
        return value instanceof ObjectNode object && !object.has("#text") ? fit(object, path) : text(value);
    }

    private ArrayNode list(JsonNode value, String path) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : Items.of(value)) {
            list.add(item instanceof ObjectNode object ? fit(object, path + "/" + list.size()) : text(item));
        }
        return list;
    }

    private static JsonNode text(JsonNode value) {
        if (value.isTextual()) {
            return value;
        }
        JsonNode first = value.isArray() ? Items.of(value).path(0) : value;
        return TextFunction.text(first).<JsonNode>map(TextNode::valueOf).orElse(value);
    }

    private JsonNode number(JsonNode value, boolean whole, String path) {
        if (value.isNumber()) {
            return value;
        }
        BigDecimal number =
                TextFunction.text(value).flatMap(WrittenNumber::find).orElse(null);
        if (number == null) {
            return leftOut(MappingNotice.NOT_A_NUMBER, path);
        }
        return whole ? LongNode.valueOf(number.longValue()) : DecimalNode.valueOf(number);
    }

    private JsonNode flag(JsonNode value, String path) {
        if (value.isBoolean()) {
            return value;
        }
        return TextFunction.text(value)
                .flatMap(WrittenNumber::answer)
                .<JsonNode>map(BooleanNode::valueOf)
                .orElseGet(() -> leftOut(MappingNotice.NOT_YES_OR_NO, path));
    }

    /** A time that cannot be read stays as it is: the reader of offers tells of it. */
    private static JsonNode time(JsonNode value, String field) {
        JsonNode text = text(value);
        return TextFunction.text(text)
                .flatMap(WrittenTime::find)
                .<JsonNode>map(written -> TextNode.valueOf(time(written, field)))
                .orElse(text);
    }

    private static String time(WrittenTime written, String field) {
        if (DAYS.contains(field)) {
            return written.day().toString();
        }
        boolean dayAlone = written.time() == null;
        return PeriodFunctions.written(ENDS.contains(field) && dayAlone ? written.endOfDay() : written.moment());
    }

    private NullNode leftOut(MappingNotice code, String path) {
        notices.add(Notice.of(code, path));
        return NullNode.getInstance();
    }
}
