package fr.aiguillage.hub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the turns of the school year have been gone through, and which records they concern. */
@Repository
public class SchoolYearStore {

    private final JdbcClient jdbc;

    public SchoolYearStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where one turn stands.
     *
     * @param lastRecord highest id that was looked at
     * @param ended how many records it has ended
     */
    public record Turn(LocalDate day, long lastRecord, long ended, boolean done) {}

    /** A live record that its source has not confirmed since the turn. */
    public record Unconfirmed(long id, String feed) {}

    public Optional<Turn> find(LocalDate day) {
        return jdbc.sql("SELECT turn, last_record, ended, done FROM school_year_turn WHERE turn = :turn")
                .param("turn", day)
                .query((row, number) ->
                        new Turn(day, row.getLong("last_record"), row.getLong("ended"), row.getBoolean("done")))
                .optional();
    }

    public void write(Turn turn) {
        jdbc.sql("""
                        INSERT INTO school_year_turn (turn, last_record, ended, done)
                        VALUES (:turn, :lastRecord, :ended, :done)
                        ON CONFLICT (turn) DO UPDATE
                        SET last_record = excluded.last_record, ended = excluded.ended, done = excluded.done
                        """)
                .param("turn", turn.day())
                .param("lastRecord", turn.lastRecord())
                .param("ended", turn.ended())
                .param("done", turn.done())
                .update();
    }

    /**
     * Live records behind an id that nobody has seen at their source since then, by id. A source that answered since then
     * that nothing has changed has confirmed all that it brought last.
     */
    public List<Unconfirmed> unconfirmed(Instant since, long behind, int limit) {
        return jdbc.sql("""
                        SELECT r.id, r.feed
                        FROM record r
                        JOIN last_seen s ON s.record_id = r.id
                        WHERE r.id > :behind AND r.state = 'LIVE' AND s.seen_at < :since::timestamptz
                        AND NOT EXISTS (
                            SELECT FROM feed_run u
                            WHERE u.feed = r.feed AND u.state = 'UNCHANGED' AND u.started_at >= :since::timestamptz)
                        ORDER BY r.id LIMIT :limit
                        """)
                .param("behind", behind)
                .param("since", since.toString())
                .param("limit", limit)
                .query(SchoolYearStore::unconfirmed)
                .list();
    }

    private static Unconfirmed unconfirmed(ResultSet row, int number) throws SQLException {
        return new Unconfirmed(row.getLong("id"), Objects.requireNonNull(row.getString("feed")));
    }
}
