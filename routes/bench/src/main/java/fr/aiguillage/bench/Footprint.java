package fr.aiguillage.bench;

import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the live offers take once all is done.
 *
 * @param heap bytes in use after a collection, those of the broker and of the other contenders among them
 * @param matching bytes on disk of keys and edges, indexes included
 * @param database bytes on disk of everything
 */
record Footprint(long live, long heap, long matching, long database) {

    static Footprint of(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        long live = number(jdbc, "SELECT count(*) FROM record WHERE state IN ('LIVE', 'FILLED')");
        long matching = number(jdbc, "SELECT pg_total_relation_size('match_change') + pg_total_relation_size('edge')");
        long database = number(jdbc, "SELECT pg_database_size(current_database())");
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Footprint(live, runtime.totalMemory() - runtime.freeMemory(), matching, database);
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d live records: heap %,d MB in all, database %,d bytes a record, %,d of them keys and edges",
                live,
                heap >> 20,
                database / Math.max(1, live),
                matching / Math.max(1, live));
    }
}
