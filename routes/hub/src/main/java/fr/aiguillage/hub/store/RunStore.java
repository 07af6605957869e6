package fr.aiguillage.hub.store;

import fr.aiguillage.contract.FeedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs of polled feeds. */
@Repository
public class RunStore {

    private final JdbcClient jdbc;

    public RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a run; one of the same feed that still counts as running was broken off by a crash. */
    public long begin(FeedId feed) {
        interrupt(feed);
        return jdbc.sql("INSERT INTO feed_run (feed, state) VALUES (:feed, 'RUNNING') RETURNING id")
                .param("feed", feed.value())
                .query(Long.class)
                .single();
    }

    private void interrupt(FeedId feed) {
        jdbc.sql("""
                        UPDATE feed_run SET state = 'FAILED', ended_at = now(), reason = 'interrupted'
                        WHERE state = 'RUNNING' AND feed = :feed
                        """).param("feed", feed.value()).update();
    }

    /** Ends the runs that no living hub can be reading: one that reads a feed holds the lock of its poll. */
    public int interruptAll() {
        return jdbc.sql("""
                        UPDATE feed_run SET state = 'FAILED', ended_at = now(), reason = 'interrupted'
                        WHERE state = 'RUNNING'
                          AND NOT EXISTS (SELECT 1 FROM shedlock
                                          WHERE name = 'poll-' || feed_run.feed
                                            AND lock_until > timezone('utc', now()))
                        """).update();
    }

    /** The source was read to its end. */
    public void read(long id, long sent, OptionalLong announced) {
        jdbc.sql("""
                        UPDATE feed_run SET state = 'READ', sent = :sent, announced = :announced
                        WHERE id = :id AND state = 'RUNNING'
                        """)
                .param("id", id)
                .param("sent", sent)
                .param("announced", announced.isPresent() ? (Long) announced.getAsLong() : null)
                .update();
    }

    /** Ends a run that is still open. */
    public void end(long id, RunState state, @Nullable String reason) {
        jdbc.sql("""
                        UPDATE feed_run SET state = :state, reason = :reason, ended_at = now()
                        WHERE id = :id AND state IN ('RUNNING', 'READ', 'HELD')
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .update();
    }

    /** Notes what a run's absences came to. */
    public void absences(long id, long absent, long withdrawn) {
        jdbc.sql("UPDATE feed_run SET absent = :absent, withdrawn = :withdrawn WHERE id = :id")
                .param("id", id)
                .param("absent", absent)
                .param("withdrawn", withdrawn)
                .update();
    }

    /** Counts records of a run that were taken in. */
    public void count(long id, long ingested, long refused, long unidentified) {
        jdbc.sql("""
                        UPDATE feed_run SET ingested = ingested + :ingested, refused = refused + :refused,
                                            unidentified = unidentified + :unidentified
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("ingested", ingested)
                .param("refused", refused)
                .param("unidentified", unidentified)
                .update();
    }

    /** Runs read to their end whose records are all taken in. */
    public List<RunRow> ripe() {
        return jdbc.sql("SELECT * FROM feed_run WHERE state = 'READ' AND ingested >= sent ORDER BY id")
                .query(RunStore::row)
                .list();
    }

    public Optional<RunRow> find(long id) {
        return jdbc.sql("SELECT * FROM feed_run WHERE id = :id")
                .param("id", id)
                .query(RunStore::row)
                .optional();
    }

    /** The latest runs first, of one feed or of all. */
    public List<RunRow> list(@Nullable String feed, int limit) {
        return jdbc.sql("""
                        SELECT * FROM feed_run WHERE :feed::text IS NULL OR feed = :feed ORDER BY id DESC LIMIT :limit
                        """)
                .param("feed", feed)
                .param("limit", limit)
                .query(RunStore::row)
                .list();
    }

    /** Runs that are being read or taken in. */
    public long underWay() {
        return jdbc.sql("SELECT count(*) FROM feed_run WHERE state IN ('RUNNING', 'READ')")
                .query(Long.class)
                .single();
    }

    /** Feeds that were read to their end at least once. */
    public List<String> everRead() {
        return jdbc.sql("SELECT DISTINCT feed FROM feed_run WHERE state IN ('COMPLETE', 'HELD', 'UNCHANGED')")
                .query(String.class)
                .list();
    }

    private static RunRow row(ResultSet row, int number) throws SQLException {
        return new RunRow(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("feed")),
                RunState.valueOf(row.getString("state")),
                Objects.requireNonNull(Columns.instant(row, "started_at")),
                Columns.instant(row, "ended_at"),
                Columns.number(row, "sent"),
                Columns.number(row, "announced"),
                row.getLong("ingested"),
                row.getLong("refused"),
                row.getLong("unidentified"),
                Columns.number(row, "absent"),
                Columns.number(row, "withdrawn"),
                row.getString("reason"));
    }
}
