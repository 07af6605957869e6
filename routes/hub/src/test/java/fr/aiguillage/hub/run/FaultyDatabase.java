package fr.aiguillage.hub.run;

import com.zaxxer.hikari.HikariDataSource;
import fr.aiguillage.feeds.config.CursorOverlap;
import fr.aiguillage.feeds.config.JdbcSource;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.config.Source;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table, read by a user of its own; it lives on the hub's server to spare the tests another one. */
final class FaultyDatabase implements FaultySource {

    private static final String USER = "faulty_source";
    private static final int AT_A_TIME = 5;

    private final String url;
    private final JdbcClient admin;
    private final ReadingHook hook;

    FaultyDatabase(HikariDataSource hub, ReadingHook hook) {
        this.url = hub.getJdbcUrl();
        this.admin = JdbcClient.create(hub);
        this.hook = hook;
        sql("CREATE ROLE " + USER + " LOGIN PASSWORD '" + USER + "'");
        sql("CREATE TABLE faulty_source (id text, title text, host text)");
        sql("GRANT SELECT ON faulty_source TO " + USER);
    }

    @Override
    public Source settings() {
        return new JdbcSource(
                url,
                USER,
                new Secret(USER),
                "SELECT id, title, host FROM faulty_source",
                null,
                CursorOverlap.NONE,
                AT_A_TIME);
    }

    @Override
    public void holds(int records) {
        hook.clear();
        sql("ALTER ROLE " + USER + " CONNECTION LIMIT -1");
        sql("TRUNCATE faulty_source");
        IntStream.range(0, records)
                .forEach(i -> admin.sql("INSERT INTO faulty_source VALUES (?, ?, ?)")
                        .params("o" + i, FaultySource.title(i), FaultySource.host(i))
                        .update());
    }

    @Override
    public void meets(Fault fault) {
        switch (fault) {
            case REFUSED -> sql("ALTER ROLE " + USER + " CONNECTION LIMIT 0");
            case RESET -> hook.atRecord(AT_A_TIME + 2, this::killReaders);
            default -> throw new IllegalArgumentException(fault + " does not happen to a query");
        }
    }

    private void killReaders() {
        admin.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ?")
                .param(USER)
                .query()
                .listOfRows();
    }

    private void sql(String statement) {
        admin.sql(statement).update();
    }

    @Override
    public void close() {
        sql("DROP TABLE faulty_source");
        sql("DROP ROLE " + USER);
    }
}
