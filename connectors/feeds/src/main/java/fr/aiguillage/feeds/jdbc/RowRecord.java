package fr.aiguillage.feeds.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row as JSON: numbers as numbers, dates and times in ISO 8601 (instants in UTC), arrays as arrays, everything else as
 * the database writes it.
 *
 * @param instants names of columns that hold instants
 */
record RowRecord(Set<String> instants) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final JsonMapper NUMBERS = new JsonMapper();

    ObjectNode of(Map<String, Object> row) throws SQLException {
        ObjectNode record = NODES.objectNode();
        for (Map.Entry<String, Object> column : row.entrySet()) {
            record.set(column.getKey(), value(column.getValue(), instants.contains(column.getKey())));
        }
        return record;
    }

    private static JsonNode value(@Nullable Object value, boolean instant) throws SQLException {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof BigDecimal exact) {
            return NODES.numberNode(exact);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return NUMBERS.valueToTree(value);
        }
        if (value instanceof Array array) {
            return values((Object[]) array.getArray(), instant);
        }
        if (value instanceof Object[] nested) {
            return values(nested, instant);
        }
        return NODES.textNode(text(value, instant));
    }

    private static ArrayNode values(Object[] values, boolean instant) throws SQLException {
        ArrayNode array = NODES.arrayNode(values.length);
        for (Object value : values) {
            array.add(value(value, instant));
        }
        return array;
    }

    private static String text(Object value, boolean instant) {
        if (value instanceof Timestamp time) {
            return instant
                    ? time.toInstant().toString()
                    : time.toLocalDateTime().format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
        if (value instanceof Date date) {
            return date.toLocalDate().toString();
        }
        return value instanceof Time time ? time.toLocalTime().toString() : value.toString();
    }
}
