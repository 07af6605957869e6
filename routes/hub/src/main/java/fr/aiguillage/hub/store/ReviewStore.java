package fr.aiguillage.hub.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pairs that only a person can decide: perhaps the same, or the same while their clusters do not agree as wholes. Pairs
 * of one opportunity, which others joined, are none.
 */
@Repository
public class ReviewStore {

    private static final String PAIRS = """
            FROM edge e
            JOIN record l ON l.id = e.left_id AND l.state IN ('LIVE', 'FILLED')
            JOIN record r ON r.id = e.right_id AND r.state IN ('LIVE', 'FILLED')
            WHERE e.band IN ('REVIEW', 'MATCH') AND NOT e.pinned AND l.hub_id <> r.hub_id
            """;

    private final JdbcClient jdbc;

    public ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pair of records, by row. */
    public record Pair(long leftId, long rightId, Instant foundAt) {}

    /** Which pairs come first. */
    public enum Order {
        OLDEST("e.found_at, e.left_id, e.right_id"),
        STRONGEST("e.weight DESC, e.left_id, e.right_id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** @param system whose records alone are of interest; all when absent */
    public List<Pair> list(Order order, @Nullable String system, int limit) {
        return jdbc.sql("SELECT e.left_id, e.right_id, e.found_at " + PAIRS
                        + "AND (:system::text IS NULL OR :system IN (l.system, r.system)) ORDER BY " + order.sql
                        + " LIMIT :limit")
                .param("system", system)
                .param("limit", limit)
                .query((row, number) -> new Pair(
                        row.getLong("left_id"),
                        row.getLong("right_id"),
                        Objects.requireNonNull(Columns.instant(row, "found_at"))))
                .list();
    }

    /** Pairs one of whose offers is in that custody. */
    public long countOf(String custodian) {
        return jdbc.sql("SELECT count(*) " + PAIRS + """
                        AND EXISTS (SELECT FROM offer o
                                    WHERE o.hub_id IN (l.hub_id, r.hub_id) AND o.custodian = :custodian
                                      AND o.merged_into IS NULL)
                        """)
                .param("custodian", custodian)
                .query(Long.class)
                .single();
    }

    public long count() {
        return jdbc.sql("SELECT count(*) " + PAIRS).query(Long.class).single();
    }
}
