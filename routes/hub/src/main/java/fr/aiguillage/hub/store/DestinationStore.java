package fr.aiguillage.hub.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the destinations fare that are delivered to one by one, and which instance is at it. */
@Repository
public class DestinationStore {

    private final JdbcClient jdbc;

    public DestinationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets this instance deliver to a destination until the lease ends; empty while another does, while its troubles
     * are waited out, or while it is parked.
     *
     * @return how often in a row it has failed
     */
    public Optional<Integer> lease(String channel, String destination, UUID holder, Duration lease) {
        return jdbc.sql("""
                        INSERT INTO destination AS d (channel, destination, holder, leased_until)
                        VALUES (:channel, :destination, :holder, now() + :seconds * interval '1 second')
                        ON CONFLICT (channel, destination) DO UPDATE
                        SET holder = excluded.holder, leased_until = excluded.leased_until
                        WHERE (d.leased_until IS NULL OR d.leased_until < now() OR d.holder = excluded.holder)
                          AND (d.next_try IS NULL OR d.next_try <= now())
                          AND d.parked_at IS NULL
                        RETURNING d.failures
                        """)
                .param("channel", channel)
                .param("destination", destination)
                .param("holder", holder)
                .param("seconds", lease.toSeconds())
                .query(Integer.class)
                .optional();
    }

    /** Lengthens every lease that this instance holds: it lives, however long a destination takes its time. */
    public void renew(UUID holder, Duration lease) {
        jdbc.sql("""
                        UPDATE destination SET leased_until = now() + :seconds * interval '1 second'
                        WHERE holder = :holder AND leased_until IS NOT NULL
                        """)
                .param("holder", holder)
                .param("seconds", lease.toSeconds())
                .update();
    }

    /** Another instance may go on at once. */
    public void release(String channel, String destination, UUID holder) {
        jdbc.sql("""
                        UPDATE destination SET leased_until = NULL
                        WHERE channel = :channel AND destination = :destination AND holder = :holder
                        """)
                .param("channel", channel)
                .param("destination", destination)
                .param("holder", holder)
                .update();
    }

    /** The destination took something: its troubles are over. */
    public void recovered(String channel, String destination) {
        jdbc.sql("""
                        UPDATE destination
                        SET failures = 0, failing_since = NULL, next_try = NULL, last_error = NULL, parked_at = NULL
                        WHERE channel = :channel AND destination = :destination
                        """)
                .param("channel", channel)
                .param("destination", destination)
                .update();
    }

    /** The destination failed: it is left alone for a while, and parked once it has failed for too long. */
    public boolean failed(String channel, String destination, String error, Duration pause, Duration parkAfter) {
        return jdbc.sql("""
                        UPDATE destination
                        SET failures = failures + 1, failing_since = coalesce(failing_since, now()),
                            next_try = now() + :pause * interval '1 millisecond', last_error = :error,
                            parked_at = CASE WHEN coalesce(failing_since, now())
                                                  <= now() - :parkAfter * interval '1 second' THEN now() END
                        WHERE channel = :channel AND destination = :destination
                        RETURNING parked_at IS NOT NULL
                        """)
                .param("channel", channel)
                .param("destination", destination)
                .param("error", error)
                .param("pause", pause.toMillis())
                .param("parkAfter", parkAfter.toSeconds())
                .query(Boolean.class)
                .single();
    }

    /** Nothing is sent there until a person resumes it: no further try can succeed by itself. */
    public void park(String channel, String destination, String error) {
        jdbc.sql("""
                        INSERT INTO destination (channel, destination, failing_since, last_error, parked_at)
                        VALUES (:channel, :destination, now(), :error, now())
                        ON CONFLICT (channel, destination) DO UPDATE
                        SET failing_since = coalesce(destination.failing_since, now()),
                            last_error = excluded.last_error, parked_at = now()
                        """)
                .param("channel", channel)
                .param("destination", destination)
                .param("error", error)
                .update();
    }

    /** A person lets deliveries go on at once; false when nothing is known of the destination. */
    public boolean resume(String channel, String destination) {
        return jdbc.sql("""
                        UPDATE destination SET failing_since = NULL, next_try = NULL, parked_at = NULL
                        WHERE channel = :channel AND destination = :destination
                        """)
                        .param("channel", channel)
                        .param("destination", destination)
                        .update()
                > 0;
    }

    /** Whether nothing is sent there for now: its troubles are waited out, or it is parked. */
    public boolean leftAlone(String channel, String destination) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM destination
                                       WHERE channel = :channel AND destination = :destination
                                         AND (next_try > now() OR parked_at IS NOT NULL))
                        """)
                .param("channel", channel)
                .param("destination", destination)
                .query(Boolean.class)
                .single();
    }

    /** Every destination that was ever delivered to. */
    public List<DestinationRow> list() {
        return jdbc.sql("""
                        SELECT channel, destination, failures, failing_since, next_try, last_error, parked_at
                        FROM destination ORDER BY channel, destination
                        """)
                .query((row, number) -> new DestinationRow(
                        row.getString("channel"),
                        row.getString("destination"),
                        row.getInt("failures"),
                        Columns.instant(row, "failing_since"),
                        Columns.instant(row, "next_try"),
                        row.getString("last_error"),
                        Columns.instant(row, "parked_at")))
                .list();
    }

    /** Destinations that nothing is sent to until a person has looked. */
    public List<DestinationRow> parked() {
        return list().stream().filter(row -> row.parkedAt() != null).toList();
    }
}
