package fr.aiguillage.hub.store;

import fr.aiguillage.contract.PoleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What befell the offers of a pôle within some time, and which digests were written of it. */
@Repository
public class DigestStore {

    private static final String OPEN = "status IN ('ACTIVE', 'SUSPENDED') AND merged_into IS NULL";

    private final JdbcClient jdbc;

    public DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An offer that was or is the pôle's.
     *
     * @param before whether the pôle held it as open when the time began
     * @param now whether it did when it ended
     * @param what the last thing that happened to it then, as in the journal
     * @param custodian after that
     */
    public record Move(UUID hubId, boolean before, boolean now, String what, String custodian) {}

    /** An open offer in another's custody. */
    public record Seen(UUID hubId, String custodian) {}

    /** An offer that ends unless its source says otherwise. */
    public record Ending(UUID hubId, Instant at) {}

    /** Offers of the pôle with which anything happened, the latest first. */
    public List<Move> moves(PoleId pole, Instant from, Instant to) {
        return jdbc.sql("""
                        WITH touched AS (
                            SELECT DISTINCT hub_id FROM journal
                            WHERE at >= :from::timestamptz AND at < :to::timestamptz),
                        entry AS (
                            SELECT j.hub_id, j.revision, j.at, j.what, j.custodian,
                                   j.custodian = :pole
                                   AND j.what IN ('CREATED', 'CHANGED', 'REOPENED', 'HANDED_OVER', 'SPLIT',
                                                  'SURPLUS_RELEASED', 'SURPLUS_ENDED') AS held
                            FROM journal j JOIN touched USING (hub_id) WHERE j.at < :to::timestamptz),
                        earlier AS (
                            SELECT DISTINCT ON (hub_id) hub_id, held FROM entry
                            WHERE at < :from::timestamptz ORDER BY hub_id, revision DESC),
                        later AS (
                            SELECT DISTINCT ON (hub_id) * FROM entry ORDER BY hub_id, revision DESC)
                        SELECT l.hub_id, coalesce(e.held, false) AS before, l.held AS now, l.what, l.custodian
                        FROM later l LEFT JOIN earlier e USING (hub_id)
                        WHERE l.held OR e.held
                        ORDER BY l.at DESC, l.hub_id
                        """)
                .param("pole", pole.value())
                .param("from", from.toString())
                .param("to", to.toString())
                .query((row, number) -> new Move(
                        Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                        row.getBoolean("before"),
                        row.getBoolean("now"),
                        Objects.requireNonNull(row.getString("what")),
                        Objects.requireNonNull(row.getString("custodian"))))
                .list();
    }

    /** Open offers that the pôle may only see and with which anything happened, the latest first. */
    public List<Seen> seen(PoleId pole, Instant from, Instant to) {
        return jdbc.sql("""
                        SELECT o.hub_id, o.custodian
                        FROM offer o
                        JOIN (SELECT hub_id, max(at) AS at FROM journal
                              WHERE at >= :from::timestamptz AND at < :to::timestamptz GROUP BY hub_id) j USING (hub_id)
                        WHERE o.visibility @> ARRAY[:pole]::text[] AND o.custodian <> :pole AND o.status = 'ACTIVE'
                          AND o.merged_into IS NULL
                        ORDER BY j.at DESC, o.hub_id
                        """)
                .param("pole", pole.value())
                .param("from", from.toString())
                .param("to", to.toString())
                .query((row, number) -> new Seen(
                        Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                        Objects.requireNonNull(row.getString("custodian"))))
                .list();
    }

    /** Open offers in the pôle's custody all of whose records end before then, the first to end first. */
    public List<Ending> expiring(PoleId pole, Instant until) {
        return jdbc.sql("""
                        SELECT o.hub_id, max(s.expires_at) AS ends
                        FROM offer o
                        JOIN record r ON r.hub_id = o.hub_id AND r.state = 'LIVE'
                        LEFT JOIN last_seen s ON s.record_id = r.id
                        WHERE o.custodian = :pole AND o.status IN ('ACTIVE', 'SUSPENDED') AND o.merged_into IS NULL
                        GROUP BY o.hub_id
                        HAVING bool_and(s.expires_at IS NOT NULL) AND max(s.expires_at) < :until::timestamptz
                        ORDER BY ends, o.hub_id
                        """)
                .param("pole", pole.value())
                .param("until", until.toString())
                .query((row, number) -> new Ending(
                        Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                        Objects.requireNonNull(Columns.instant(row, "ends"))))
                .list();
    }

    /** Offers in the pôle's custody that their source has suspended, the longest so first. */
    public List<UUID> suspended(PoleId pole) {
        return jdbc.sql("""
                        SELECT hub_id FROM offer
                        WHERE custodian = :pole AND status = 'SUSPENDED' AND merged_into IS NULL
                        ORDER BY changed_at, hub_id
                        """)
                .param("pole", pole.value())
                .query((row, number) -> Objects.requireNonNull(row.getObject("hub_id", UUID.class)))
                .list();
    }

    public long open(PoleId pole) {
        return jdbc.sql("SELECT count(*) FROM offer WHERE custodian = :pole AND " + OPEN)
                .param("pole", pole.value())
                .query(Long.class)
                .single();
    }

    /** Open offers at the triage desk by the rule that sent them there. */
    public Map<String, Long> triageByRule() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("SELECT rule, count(*) AS offers FROM offer WHERE triage AND " + OPEN + " GROUP BY rule")
                .query(row -> {
                    counts.put(row.getString("rule"), row.getLong("offers"));
                });
        return counts;
    }

    /** How many open offers in its custody have not changed since then. */
    public long waitingSince(PoleId pole, Instant since) {
        return jdbc.sql("SELECT count(*) FROM offer WHERE custodian = :pole AND changed_at < :since::timestamptz AND "
                        + OPEN)
                .param("pole", pole.value())
                .param("since", since.toString())
                .query(Long.class)
                .single();
    }

    /** Title of an offer that no source publishes any more. */
    public Optional<String> title(UUID hubId) {
        return jdbc.sql("""
                        SELECT offer::jsonb ->> 'title' FROM record
                        WHERE hub_id = :hubId AND offer IS NOT NULL ORDER BY id LIMIT 1
                        """).param("hubId", hubId).query(String.class).optional();
    }

    /** The last day of which a digest was put there. */
    public Optional<LocalDate> lastSent(String channel, PoleId pole) {
        return jdbc.sql(
                        "SELECT max(day) FROM digest_sent WHERE channel = :channel AND pole = :pole HAVING count(*) > 0")
                .param("channel", channel)
                .param("pole", pole.value())
                .query(LocalDate.class)
                .optional();
    }

    public void sent(String channel, PoleId pole, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO digest_sent (channel, pole, day) VALUES (:channel, :pole, :day)
                        ON CONFLICT DO NOTHING
                        """)
                .param("channel", channel)
                .param("pole", pole.value())
                .param("day", day)
                .update();
    }
}
