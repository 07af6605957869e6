package fr.aiguillage.feeds.jdbc;

import fr.aiguillage.feeds.config.JdbcSource;
import fr.aiguillage.feeds.run.SecretReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;

/**
 * A partner's database, read only and with auto-commit off from the start. PostgreSQL keeps a cursor of {@code
 * fetchSize} rows only inside a transaction, and camel-jdbc, when it switches auto-commit itself, commits before the
 * rows are read. One connection a run: polls are rare, and an idle one would hold a place at the partner's.
 */
final class StreamingDatabase extends AbstractDriverBasedDataSource {

    private static final Duration CONNECT = Duration.ofSeconds(20);
    /** A query may think for a while before its first row; a database that is silent for longer is gone. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final JdbcSource source;
    private final SecretReader secrets;

    StreamingDatabase(JdbcSource source, SecretReader secrets) {
        this.source = source;
        this.secrets = secrets;
        setUrl(source.url());
        setUsername(source.user());
    }

    /** What stands in the address comes before these. */
    private Map<String, String> timeouts() {
        if (source.url().startsWith("jdbc:postgresql:")) {
            return Map.of(
                    "connectTimeout",
                    seconds(CONNECT),
                    "loginTimeout",
                    seconds(CONNECT),
                    "socketTimeout",
                    seconds(SILENCE));
        }
        return Map.of(
                "connectTimeout",
                String.valueOf(CONNECT.toMillis()),
                "socketTimeout",
                String.valueOf(SILENCE.toMillis()));
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
    }

    @Override
    protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
        properties.setProperty("password", secrets.read(source.password()));
        timeouts().forEach(properties::putIfAbsent);
        Connection connection = DriverManager.getConnection(source.url(), properties);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }
}
