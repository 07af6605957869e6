package fr.aiguillage.feeds.jdbc;

import fr.aiguillage.feeds.run.FeedRun;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/** Streams rows into the run while the database hands them out, and follows the cursor. */
public final class ReadRows {

    static final String READING = "aiguillageReading";

    /** One reading of a query. */
    record Reading(
            FeedRun run, QueryColumns columns, @Nullable String cursorColumn) {}

    /** The greatest value of the cursor column; null when there was none. */
    public @Nullable String read(@Body Iterator<Map<String, Object>> rows, @ExchangeProperty(READING) Reading reading)
            throws SQLException {
        RowRecord record = new RowRecord(reading.columns().instants());
        Object greatest = null;
        long number = 0;
        while (rows.hasNext()) {
            Map<String, Object> row = rows.next();
            reading.run().accept(record.of(row), "row#" + ++number);
            greatest = greater(greatest, cursor(row, reading.cursorColumn()));
        }
        CursorColumn column = reading.columns().cursor();
        return greatest == null || column == null
                ? null
                : column.kept(column.notAhead(greatest, reading.columns().now()));
    }

    private static @Nullable Object cursor(Map<String, Object> row, @Nullable String column) {
        if (column == null) {
            return null;
        }
        Object value = row.get(column);
        return value != null ? value : caseless(row).get(column.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> caseless(Map<String, Object> row) {
        Map<String, Object> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(row);
        return caseless;
    }

    @SuppressWarnings("unchecked") // Values of one column are of one class, and a cursor's is ordered.
    private static @Nullable Object greater(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ((Comparable<Object>) one).compareTo(other) >= 0 ? one : other;
    }
}
