package fr.aiguillage.hub.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pairs that a person may have to decide: perhaps the same, or the same while their clusters do not agree as wholes. Pairs
 * of one opportunity, which others joined, are none, nor are pairs of two opportunities that a person told apart.
 */
@Repository
public class ReviewStore {

    private static final String PAIRS = """
            FROM edge e
            JOIN record l ON l.id = e.left_id AND l.state IN ('LIVE', 'FILLED')
            JOIN record r ON r.id = e.right_id AND r.state IN ('LIVE', 'FILLED')
            WHERE e.band IN ('REVIEW', 'MATCH') AND NOT e.pinned AND l.hub_id <> r.hub_id
              AND (l.hub_id, r.hub_id) NOT IN (
                  SELECT a.hub_id, b.hub_id
                  FROM edge p JOIN record a ON a.id = p.left_id JOIN record b ON b.id = p.right_id
                  WHERE p.pinned AND p.band = 'DISTINCT'
                  UNION ALL
                  SELECT b.hub_id, a.hub_id
                  FROM edge p JOIN record a ON a.id = p.left_id JOIN record b ON b.id = p.right_id
                  WHERE p.pinned AND p.band = 'DISTINCT')
            """;

    private final JdbcClient jdbc;

    public ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pair of records, by row, with the opportunities that they belong to. */
    public record Pair(StoredEdge edge, UUID leftHubId, UUID rightHubId, Instant foundAt) {}

    /** Which pairs come first. */
    public enum Order {
        OLDEST("e.found_at, e.left_id, e.right_id"),
        STRONGEST("e.weight DESC, e.left_id, e.right_id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * A page of the pairs in that order.
     *
     * @param system whose records alone are of interest; all when absent
     */
    public List<Pair> list(Order order, @Nullable String system, int offset, int limit) {
        return jdbc.sql("SELECT e.left_id, e.right_id, e.band, e.weight, e.pinned, e.found_at, "
                        + "l.hub_id AS left_hub, r.hub_id AS right_hub " + PAIRS
                        + "AND (:system::text IS NULL OR :system IN (l.system, r.system)) ORDER BY " + order.sql
                        + " OFFSET :offset LIMIT :limit")
                .param("system", system)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Pair(
                        MatchStore.storedEdge(row, number),
                        Objects.requireNonNull(row.getObject("left_hub", UUID.class)),
                        Objects.requireNonNull(row.getObject("right_hub", UUID.class)),
                        Objects.requireNonNull(Columns.instant(row, "found_at"))))
                .list();
    }

    /** Those one of whose offers is in that custody. */
    public long countOf(String custodian) {
        return jdbc.sql("SELECT count(DISTINCT (least(l.hub_id, r.hub_id), greatest(l.hub_id, r.hub_id))) " + PAIRS
                        + """
                        AND EXISTS (SELECT FROM offer o
                                    WHERE o.hub_id IN (l.hub_id, r.hub_id) AND o.custodian = :custodian
                                      AND o.merged_into IS NULL)
                        """)
                .param("custodian", custodian)
                .query(Long.class)
                .single();
    }

    /** Number of pairs of opportunities with such a pair of records. */
    public long count() {
        return jdbc.sql("SELECT count(DISTINCT (least(l.hub_id, r.hub_id), greatest(l.hub_id, r.hub_id))) " + PAIRS)
                .query(Long.class)
                .single();
    }
}
