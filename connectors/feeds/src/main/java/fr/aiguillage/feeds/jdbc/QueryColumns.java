package fr.aiguillage.feeds.jdbc;

import fr.aiguillage.feeds.config.CursorQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the database says of a query's columns before it runs. Rows from Camel bear values without types, and PostgreSQL
 * gives local times and instants as the same Java class.
 *
 * @param cursor absent when the feed has no cursor column
 * @param instants names of columns that hold instants
 * @param now by the database's clock
 */
record QueryColumns(@Nullable CursorColumn cursor, Set<String> instants, Timestamp now) {

    static QueryColumns describe(DataSource database, CursorQuery query, @Nullable String cursorColumn)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query.forDriver())) {
            ResultSetMetaData columns = statement.getMetaData();
            CursorColumn cursor = null;
            Set<String> instants = new HashSet<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                boolean zoned = zoned(columns, i);
                String label = columns.getColumnLabel(i);
                if (zoned) {
                    instants.add(label);
                }
                if (label.equalsIgnoreCase(cursorColumn)) {
                    cursor = new CursorColumn(columns.getColumnType(i), zoned);
                }
            }
            if (cursorColumn != null && cursor == null) {
                throw new SQLException("the query has no column " + cursorColumn);
            }
            return new QueryColumns(cursor, Set.copyOf(instants), now(connection));
        }
    }

    private static Timestamp now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet now = statement.executeQuery("SELECT CURRENT_TIMESTAMP")) {
            now.next();
            return now.getTimestamp(1);
        }
    }

    private static boolean zoned(ResultSetMetaData columns, int i) throws SQLException {
        String name = columns.getColumnTypeName(i).toLowerCase(Locale.ROOT);
        return columns.getColumnType(i) == Types.TIMESTAMP_WITH_TIMEZONE
                || name.equals("timestamptz")
                || name.contains("with time zone");
    }
}
