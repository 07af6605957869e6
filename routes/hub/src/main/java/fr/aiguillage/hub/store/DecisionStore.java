package fr.aiguillage.hub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people decided about pairs of records. Nothing is deleted: a decision undone stays to be read. */
@Repository
public class DecisionStore {

    private static final String SELECT = """
            SELECT d.*, l.system || '/' || l.remote_id AS left_name, r.system || '/' || r.remote_id AS right_name
            FROM match_decision d JOIN record l ON l.id = d.left_id JOIN record r ON r.id = d.right_id
            """;

    private final JdbcClient jdbc;

    public DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person's word on two records.
     *
     * @param left system and remote id, parted by a slash
     * @param by a role or an account
     * @param undoneAt absent while the decision stands
     */
    public record Decision(
            long id,
            String left,
            String right,
            boolean same,
            String by,
            String why,
            Instant at,
            @Nullable String undoneBy,
            @Nullable String undoneWhy,
            @Nullable Instant undoneAt,
            long leftId,
            long rightId) {}

    public long add(long leftId, long rightId, boolean same, String by, String why) {
        return jdbc.sql("""
                        INSERT INTO match_decision (left_id, right_id, same, decided_by, reason)
                        VALUES (:left, :right, :same, :by, :why) RETURNING id
                        """)
                .param("left", leftId)
                .param("right", rightId)
                .param("same", same)
                .param("by", by)
                .param("why", why)
                .query(Long.class)
                .single();
    }

    public void undo(long id, String by, String why) {
        jdbc.sql("""
                        UPDATE match_decision SET undone_by = :by, undone_why = :why, undone_at = now()
                        WHERE id = :id AND undone_at IS NULL
                        """).param("id", id).param("by", by).param("why", why).update();
    }

    public Optional<Decision> find(long id) {
        return jdbc.sql(SELECT + "WHERE d.id = :id")
                .param("id", id)
                .query(DecisionStore::decision)
                .optional();
    }

    /** The decision that stands about a pair. */
    public Optional<Decision> standing(long leftId, long rightId) {
        return jdbc.sql(SELECT + "WHERE d.left_id = :left AND d.right_id = :right AND d.undone_at IS NULL")
                .param("left", leftId)
                .param("right", rightId)
                .query(DecisionStore::decision)
                .optional();
    }

    /** All that was ever decided about one of these records, the latest first. */
    public List<Decision> of(Collection<Long> ids) {
        return jdbc.sql(SELECT + "WHERE d.left_id = ANY (:ids) OR d.right_id = ANY (:ids) ORDER BY d.id DESC")
                .param("ids", Columns.ids(ids))
                .query(DecisionStore::decision)
                .list();
    }

    /** The latest first. */
    public List<Decision> list(int limit) {
        return jdbc.sql(SELECT + "ORDER BY d.id DESC LIMIT :limit")
                .param("limit", limit)
                .query(DecisionStore::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("left_name")),
                Objects.requireNonNull(row.getString("right_name")),
                row.getBoolean("same"),
                Objects.requireNonNull(row.getString("decided_by")),
                Objects.requireNonNull(row.getString("reason")),
                Objects.requireNonNull(Columns.instant(row, "decided_at")),
                row.getString("undone_by"),
                row.getString("undone_why"),
                Columns.instant(row, "undone_at"),
                row.getLong("left_id"),
                row.getLong("right_id"));
    }
}
