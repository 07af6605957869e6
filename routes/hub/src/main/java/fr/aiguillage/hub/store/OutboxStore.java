package fr.aiguillage.hub.store;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import fr.aiguillage.feeds.out.PoleRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What must still leave, in the order of the transactions that wrote it. */
@Repository
public class OutboxStore {

    private final JdbcClient jdbc;
    private final CopyRows copy;
    private final RecentDeliveries recent = new RecentDeliveries();

    public OutboxStore(JdbcClient jdbc, CopyRows copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    public void write(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Long> seqs =
                jdbc.sql("""
                        SELECT nextval('outbox_seq_seq') FROM generate_series(1, :count)
                        """).param("count", rows.size()).query(Long.class).list();
        List<OutboxRow> numbered = IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).numbered(seqs.get(i)))
                .toList();
        copy.into(new Table(), numbered);
        recent.keep(numbered);
    }

    private static final class Table extends AbstractMapping<OutboxRow> {
        Table() {
            super("", "outbox");
            mapLong("seq", OutboxRow::seq);
            mapText("channel", OutboxRow::channel);
            mapText("destination", OutboxRow::destination);
            mapUUID("hub_id", OutboxRow::hubId);
            mapLong("revision", OutboxRow::revision);
            mapText("action", OutboxRow::action);
            mapText("body", OutboxRow::body);
            mapLong("replay", OutboxRow::replay);
            mapText("role", row -> row.role().code());
            mapTextArray("awaiting", OutboxRow::awaiting);
        }
    }

    /** Whether this instance may deliver until its transaction ends; two at once could overtake each other. */
    public boolean tryLock() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(4712)")
                .query(Boolean.class)
                .single();
    }

    /** The next rows of a channel, without those to destinations that are parked. */
    public List<OutboxRow> next(String channel, int limit) {
        List<Long> seqs = jdbc.sql("""
                        SELECT seq FROM outbox
                        WHERE channel = :channel
                          AND destination <> ALL (ARRAY(SELECT d.destination FROM destination d
                                                        WHERE d.channel = :channel AND d.parked_at IS NOT NULL))
                        ORDER BY seq LIMIT :limit
                        """)
                .param("channel", channel)
                .param("limit", limit)
                .query(Long.class)
                .list();
        Map<Long, OutboxRow> rows = new HashMap<>();
        List<Long> unknown = new ArrayList<>();
        for (Long seq : seqs) {
            OutboxRow row = recent.take(seq);
            if (row == null) {
                unknown.add(seq);
            } else {
                rows.put(seq, row);
            }
        }
        read(unknown).forEach(row -> rows.put(row.seq(), row));
        return seqs.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private List<OutboxRow> read(List<Long> seqs) {
        if (seqs.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT seq, channel, destination, hub_id, revision, action, body, replay, role, awaiting FROM outbox
                        WHERE seq = ANY (:seqs)
                        """)
                .param("seqs", Columns.ids(seqs))
                .query(OutboxStore::row)
                .list();
    }

    private static OutboxRow row(ResultSet row, int number) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                row.getString("channel"),
                row.getString("destination"),
                Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                row.getLong("revision"),
                row.getString("action"),
                row.getString("body"),
                row.getLong("replay"),
                PoleRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                List.of((String[]) row.getArray("awaiting").getArray()));
    }

    /** The next rows of one destination that is not a pôle's queue. */
    public List<OutboxRow> nextFor(String channel, String destination, int limit) {
        return jdbc.sql("""
                        SELECT seq, channel, destination, hub_id, revision, action, body, replay, role, awaiting FROM outbox
                        WHERE channel <> 'queue' AND channel = :channel AND destination = :destination
                        ORDER BY seq LIMIT :limit
                        """)
                .param("channel", channel)
                .param("destination", destination)
                .param("limit", limit)
                .query(OutboxStore::row)
                .list();
    }

    /** Positions in the lists of the destinations that something waits for; none is a pôle's queue. */
    public List<Integer> waitingFor(List<String> channels, List<String> destinations) {
        return jdbc.sql("""
                        SELECT d.position - 1
                        FROM unnest(:channels::text[], :destinations::text[]) WITH ORDINALITY
                             AS d (channel, destination, position)
                        WHERE EXISTS (SELECT FROM outbox o
                                      WHERE o.channel <> 'queue' AND o.channel = d.channel
                                        AND o.destination = d.destination)
                        ORDER BY d.position
                        """)
                .param("channels", channels.toArray(String[]::new))
                .param("destinations", destinations.toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    /** Takes out what has left and counts it. */
    public void left(List<OutboxRow> rows) {
        jdbc.sql("""
                        WITH gone AS (
                            DELETE FROM outbox WHERE seq = ANY (:seqs) RETURNING channel, destination)
                        INSERT INTO delivery_count (channel, destination, delivered)
                        SELECT channel, destination, count(*) FROM gone GROUP BY channel, destination
                        ON CONFLICT (channel, destination) DO UPDATE
                        SET delivered = delivery_count.delivered + excluded.delivered
                        """).param("seqs", Columns.longs(rows, OutboxRow::seq)).update();
    }

    public long waiting() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    /** How many stand for a destination that nothing is sent to until a person resumes it. */
    public long parked() {
        return jdbc.sql("""
                        SELECT count(*) FROM outbox o
                        JOIN destination d ON d.channel = o.channel AND d.destination = o.destination
                        WHERE d.parked_at IS NOT NULL
                        """).query(Long.class).single();
    }

    /** Waiting and delivered messages of a destination. */
    public record Count(String channel, String destination, long waiting, long delivered) {}

    /** Every destination that something waits for or has left for. */
    public List<Count> counts() {
        return jdbc.sql("""
                        SELECT channel, destination, coalesce(waiting, 0) AS waiting, coalesce(delivered, 0) AS delivered
                        FROM (SELECT channel, destination, count(*) AS waiting FROM outbox
                              GROUP BY channel, destination) w
                        FULL JOIN delivery_count USING (channel, destination)
                        """)
                .query((row, number) -> new Count(
                        row.getString("channel"),
                        row.getString("destination"),
                        row.getLong("waiting"),
                        row.getLong("delivered")))
                .list();
    }

    /** Deliveries that left over a channel, by destination. */
    public Map<String, Long> delivered(String channel) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("SELECT destination, delivered FROM delivery_count WHERE channel = :channel")
                .param("channel", channel)
                .query(row -> {
                    counts.put(row.getString("destination"), row.getLong("delivered"));
                });
        return counts;
    }
}
