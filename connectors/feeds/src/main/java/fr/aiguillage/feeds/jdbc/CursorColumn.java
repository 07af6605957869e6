package fr.aiguillage.feeds.jdbc;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A cursor's value, kept as text and handed to the driver in the type of its column.
 *
 * @param type of {@link Types}
 * @param zoned the column holds instants and not local times
 */
record CursorColumn(int type, boolean zoned) {

    /** Before every value that a source can hold, for the first reading. */
    Object start() {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                parsed(zoned ? "0001-01-01T00:00:00Z" : "0001-01-01T00:00:00");
            case Types.DATE -> parsed("0001-01-01");
            case Types.SMALLINT, Types.TINYINT -> Short.MIN_VALUE;
            case Types.INTEGER -> Integer.MIN_VALUE;
            case Types.BIGINT -> Long.MIN_VALUE;
            case Types.NUMERIC, Types.DECIMAL -> BigDecimal.valueOf(Long.MIN_VALUE);
            default -> "";
        };
    }

    Object parsed(String kept) {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                zoned ? OffsetDateTime.parse(kept) : LocalDateTime.parse(kept);
            case Types.DATE -> LocalDate.parse(kept);
            case Types.SMALLINT, Types.TINYINT, Types.INTEGER, Types.BIGINT -> Long.valueOf(kept);
            case Types.NUMERIC, Types.DECIMAL -> new BigDecimal(kept);
            default -> kept;
        };
    }

    /**
     * The value, or the database's time when that is earlier: a row whose time lies ahead, from a machine whose clock is
     * wrong, would take the cursor along and hide the rows written until then.
     */
    Object notAhead(Object value, Timestamp now) {
        if (value instanceof Timestamp time) {
            return time.after(now) ? now : value;
        }
        return value instanceof Date date && date.after(now)
                ? Date.valueOf(now.toLocalDateTime().toLocalDate())
                : value;
    }

    /** Exact to the nanosecond: a rounded cursor would skip rows. */
    String kept(Object value) {
        if (value instanceof Timestamp time) {
            Instant instant = time.toInstant();
            return zoned
                    ? instant.atOffset(ZoneOffset.UTC).toString()
                    : time.toLocalDateTime().toString();
        }
        return value instanceof Date date ? date.toLocalDate().toString() : value.toString();
    }
}
