package fr.aiguillage.hub.store;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.mapping.UnmappedCodes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work list of codes that no table knows, the most frequent first. */
@Repository
public class UnmappedCodeStore {

    /** Different codes kept for a feed; a source that sends free text as a code cannot fill the database. */
    private static final int LIMIT = 5_000;

    private final JdbcClient jdbc;

    public UnmappedCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(FeedId feed, Map<UnmappedCodes.Code, Long> met) {
        if (met.isEmpty()) {
            return;
        }
        List<Map.Entry<UnmappedCodes.Code, Long>> codes = List.copyOf(met.entrySet());
        jdbc.sql("""
                        INSERT INTO unmapped_code (feed, code_table, value, met)
                        SELECT :feed, code_table, value, met
                        FROM unnest(:tables::text[], :values::text[], :met::bigint[]) AS code (code_table, value, met)
                        WHERE (SELECT count(*) FROM unmapped_code WHERE feed = :feed) < :limit
                        ON CONFLICT (feed, code_table, value)
                        DO UPDATE SET met = unmapped_code.met + excluded.met, last_met = now()
                        """)
                .param("feed", feed.value())
                .param(
                        "tables",
                        codes.stream().map(code -> code.getKey().table()).toArray(String[]::new))
                .param(
                        "values",
                        codes.stream().map(code -> code.getKey().value()).toArray(String[]::new))
                .param("met", codes.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .param("limit", LIMIT)
                .update();
    }

    public List<UnmappedCodeRow> list(@Nullable String feed, int limit) {
        return jdbc.sql("""
                        SELECT * FROM unmapped_code
                        WHERE :feed::text IS NULL OR feed = :feed
                        ORDER BY met DESC, feed, code_table, value
                        LIMIT :limit
                        """)
                .param("feed", feed)
                .param("limit", limit)
                .query((row, number) -> new UnmappedCodeRow(
                        row.getString("feed"),
                        row.getString("code_table"),
                        row.getString("value"),
                        row.getLong("met"),
                        Objects.requireNonNull(Columns.instant(row, "first_met")),
                        Objects.requireNonNull(Columns.instant(row, "last_met"))))
                .list();
    }

    /** Takes a feed's codes off the list, once its tables are completed; what is still unknown comes back. */
    public int forget(String feed) {
        return jdbc.sql("DELETE FROM unmapped_code WHERE feed = :feed")
                .param("feed", feed)
                .update();
    }
}
