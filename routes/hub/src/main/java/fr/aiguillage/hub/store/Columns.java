package fr.aiguillage.hub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into arrays, one a column: a statement with {@code unnest} writes a whole batch in one round trip. */
final class Columns {

    private Columns() {}

    static <T> @Nullable String[] text(List<T> rows, Function<T, ? extends @Nullable Object> value) {
        @Nullable String[] column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            Object cell = value.apply(rows.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        return column;
    }

    static <T> @Nullable Long[] longs(List<T> rows, Function<T, @Nullable Long> value) {
        @Nullable Long[] column = new @Nullable Long[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    @SuppressWarnings("NullAway") // an absent value is a null cell
    static <T> byte[][] bytes(List<T> rows, Function<T, byte @Nullable []> value) {
        byte[][] column = new byte[rows.size()][];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    /** PostgreSQL's text form of an array of numbers: unnest would flatten an array of arrays. */
    static @Nullable String literal(long @Nullable [] numbers) {
        if (numbers == null) {
            return null;
        }
        StringBuilder text = new StringBuilder("{");
        for (long number : numbers) {
            text.append(text.length() > 1 ? "," : "").append(number);
        }
        return text.append('}').toString();
    }

    static @Nullable List<Long> list(long @Nullable [] numbers) {
        return numbers == null ? null : Arrays.stream(numbers).boxed().toList();
    }

    static @Nullable ZonedDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
