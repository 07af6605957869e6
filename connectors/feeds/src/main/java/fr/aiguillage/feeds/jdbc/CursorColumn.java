package fr.aiguillage.feeds.jdbc;

import fr.aiguillage.feeds.config.CursorOverlap;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;

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
     * The value that a reading begins at.
     *
     * @throws SQLException when the overlap is a time and the column holds none, or the other way round
     */
    Object behind(String kept, CursorOverlap overlap) throws SQLException {
        Object value = parsed(kept);
        if (overlap.isNone()) {
            return value;
        }
        if (value instanceof Temporal time && !overlap.time().isZero()) {
            return time instanceof LocalDate day
                    ? day.minusDays(overlap.time().plusDays(1).minusNanos(1).toDays())
                    : time.minus(overlap.time());
        }
        if (value instanceof Long number && overlap.values() > 0) {
            return Math.max(number, Long.MIN_VALUE + overlap.values()) - overlap.values();
        }
        if (value instanceof BigDecimal number && overlap.values() > 0) {
            return number.subtract(BigDecimal.valueOf(overlap.values()));
        }
        throw new SQLException("cursor-overlap must be a duration for a column of times or days, a whole number"
                + " for a column of numbers, and absent for any other");
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
