package fr.aiguillage.hub.store;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.SystemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Source records by (system, remote id). */
@Repository
public class RecordStore {

    private final JdbcClient jdbc;
    private final CopyRows copy;

    public RecordStore(JdbcClient jdbc, CopyRows copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /**
     * Serialises every writer of records until the transaction ends: clusters are decided by one at a time. A writer
     * touches some hundreds of rows of large tables. The planner, which guesses a hundred times as many for a recursive
     * query, would read the tables whole, or start helpers that take longer than the query: until the transaction ends it
     * goes by the indexes, alone.
     */
    public void lock() {
        jdbc.sql("""
                        SELECT pg_advisory_xact_lock(4711),
                               set_config('enable_hashjoin', 'off', true),
                               set_config('enable_mergejoin', 'off', true),
                               set_config('enable_seqscan', 'off', true),
                               set_config('max_parallel_workers_per_gather', '0', true),
                               set_config('jit', 'off', true)
                        """).query(rs -> {});
    }

    /** The records held, by remote id. */
    public Map<String, HeldRecord> find(SystemId system, Collection<String> remoteIds) {
        Map<String, HeldRecord> held = new HashMap<>();
        jdbc.sql("""
                        SELECT r.id, r.remote_id, r.state, r.hash, coalesce(s.version, r.version) AS version,
                               coalesce(s.updated_at, r.updated_at) AS updated_at, r.hub_id,
                               r.offer IS NOT NULL AS has_offer
                        FROM record r LEFT JOIN last_seen s ON s.record_id = r.id
                        WHERE r.system = :system AND r.remote_id = ANY (:ids)
                        """)
                .param("system", system.value())
                .param("ids", remoteIds.toArray(String[]::new))
                .query(RecordStore::held)
                .list()
                .forEach(row -> held.put(row.remoteId(), row));
        return held;
    }

    private static HeldRecord held(ResultSet row, int number) throws SQLException {
        return new HeldRecord(
                row.getLong("id"),
                row.getString("remote_id"),
                RecordState.valueOf(row.getString("state")),
                row.getString("hash"),
                Columns.number(row, "version"),
                Columns.instant(row, "updated_at"),
                Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                row.getBoolean("has_offer"));
    }

    /** Ids for as many new records. */
    public List<Long> reserve(int count) {
        return count == 0
                ? List.of()
                : jdbc.sql("""
                                SELECT nextval('record_id_seq') FROM generate_series(1, :count)
                                """).param("count", count).query(Long.class).list();
    }

    /**
     * Writes new records. They and known ones have statements of their own: the writer's lock leaves no conflict to settle.
     *
     * @param rows by the id that was reserved
     * @param hubIds by the same; without one, the row's own
     * @param epoch under which the keys were made
     */
    public void insert(SystemId system, FeedId feed, Map<Long, RecordWrite> rows, Map<Long, UUID> hubIds, int epoch) {
        List<NewRecord> founded = new ArrayList<>();
        rows.forEach((id, row) -> founded.add(new NewRecord(id, hubIds.getOrDefault(id, row.hubId()), row)));
        copy.into(new Table(system, feed, epoch), founded);
    }

    private record NewRecord(long id, UUID hubId, RecordWrite row) {}

    private static final class Table extends AbstractMapping<NewRecord> {
        Table(SystemId system, FeedId feed, int epoch) {
            super("", "record");
            mapLongPrimitive("id", NewRecord::id);
            mapText("system", record -> system.value());
            mapText("remote_id", record -> record.row().remoteId());
            mapText("feed", record -> feed.value());
            mapText("state", record -> record.row().state().name());
            mapText("hash", record -> record.row().hash());
            mapLong("version", record -> record.row().version());
            mapTimeStampTz("updated_at", record -> Columns.utc(record.row().updatedAt()));
            mapTimeStampTz("expires_at", record -> Columns.utc(record.row().expiresAt()));
            mapUUID("hub_id", NewRecord::hubId);
            mapLongArray("match_keys", record -> Columns.list(record.row().matchKeys()));
            mapByteArray("fingerprint", record -> record.row().fingerprint());
            mapText("offer", record -> record.row().offer());
            mapIntegerPrimitive("epoch", record -> epoch);
        }
    }

    /**
     * Writes known records; returns their ids by remote id.
     *
     * @param epoch under which the keys were made
     */
    public Map<String, Long> update(SystemId system, FeedId feed, List<RecordWrite> rows, int epoch) {
        Map<String, Long> ids = new HashMap<>();
        if (!rows.isEmpty()) {
            statement(UPDATE, system, feed, rows, epoch).query(row -> {
                ids.put(Objects.requireNonNull(row.getString("remote_id")), row.getLong("id"));
            });
        }
        return ids;
    }

    private static final String VALUES = ":remoteId::text[], :state::text[], :hash::text[], :version::bigint[], "
            + ":updatedAt::timestamptz[], :expiresAt::timestamptz[], :keys::text[], :fingerprint::bytea[], :offer::text[]";

    private static final String NAMES =
            "remote_id, state, hash, version, updated_at, expires_at, match_keys, fingerprint, offer";

    private static final String UPDATE = """
            UPDATE record
            SET feed = :feed,
                state = t.state,
                hash = coalesce(t.hash, record.hash),
                version = coalesce(t.version, record.version),
                updated_at = coalesce(t.updated_at, record.updated_at),
                expires_at = CASE WHEN t.offer IS NULL THEN record.expires_at ELSE t.expires_at END,
                match_keys = coalesce(t.match_keys::bigint[], record.match_keys),
                fingerprint = coalesce(t.fingerprint, record.fingerprint),
                offer = coalesce(t.offer, record.offer),
                epoch = CASE WHEN t.offer IS NULL THEN record.epoch ELSE :epoch END
            """ + "FROM unnest(" + VALUES + ") AS t (" + NAMES + ") "
            + "WHERE record.system = :system AND record.remote_id = t.remote_id RETURNING id, record.remote_id";

    private JdbcClient.StatementSpec statement(
            String sql, SystemId system, FeedId feed, List<RecordWrite> rows, int epoch) {
        return jdbc.sql(sql)
                .param("system", system.value())
                .param("feed", feed.value())
                .param("epoch", epoch)
                .param("remoteId", Columns.text(rows, RecordWrite::remoteId))
                .param("state", Columns.text(rows, RecordWrite::state))
                .param("hash", Columns.text(rows, RecordWrite::hash))
                .param("version", Columns.longs(rows, RecordWrite::version))
                .param("updatedAt", Columns.text(rows, RecordWrite::updatedAt))
                .param("expiresAt", Columns.text(rows, RecordWrite::expiresAt))
                .param("keys", Columns.text(rows, row -> Columns.literal(row.matchKeys())))
                .param("fingerprint", Columns.bytes(rows, RecordWrite::fingerprint))
                .param("offer", Columns.text(rows, RecordWrite::offer));
    }

    /**
     * Marks records as still published at their source. Each belongs to the feed that brought it last, even unchanged:
     * two feeds of a system may bring the same record, and the absence from the other must not withdraw it. At most one sighting a
     * record.
     */
    public void see(FeedId feed, Collection<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return;
        }
        List<Sighting> rows = List.copyOf(sightings);
        jdbc.sql("""
                        WITH moved AS (
                            UPDATE record SET feed = :feed WHERE id = ANY (:ids::bigint[]) AND feed <> :feed)
                        INSERT INTO last_seen (record_id, run_id, expires_at, version, updated_at)
                        SELECT id, run, expires_at, version, updated_at
                        FROM unnest(:ids::bigint[], :runs::bigint[], :expiresAt::timestamptz[], :versions::bigint[],
                                    :updatedAt::timestamptz[])
                             AS t (id, run, expires_at, version, updated_at)
                        ON CONFLICT (record_id) DO UPDATE
                        SET run_id = excluded.run_id,
                            seen_at = now(),
                            version = excluded.version,
                            updated_at = excluded.updated_at,
                            expires_at = CASE WHEN excluded.record_id = ANY (:renewed::bigint[])
                                              THEN excluded.expires_at ELSE last_seen.expires_at END
                        """)
                .param("feed", feed.value())
                .param("ids", Columns.longs(rows, Sighting::recordId))
                .param("runs", Columns.longs(rows, Sighting::run))
                .param("expiresAt", Columns.text(rows, Sighting::expiresAt))
                .param("versions", Columns.longs(rows, Sighting::version))
                .param("updatedAt", Columns.text(rows, Sighting::updatedAt))
                .param(
                        "renewed",
                        Columns.ids(rows.stream()
                                .filter(Sighting::renews)
                                .map(Sighting::recordId)
                                .toList()))
                .update();
    }

    /** Live records whose end has come, the longest past first. */
    public List<Long> expired(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT r.id FROM last_seen s JOIN record r ON r.id = s.record_id
                        WHERE s.expires_at <= :now::timestamptz AND r.state = 'LIVE'
                        ORDER BY s.expires_at, r.id LIMIT :limit
                        """)
                .param("now", now.toString())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Gives records the hub id of the opportunity that they now belong to. */
    public void assign(Map<Long, UUID> hubIds) {
        if (hubIds.isEmpty()) {
            return;
        }
        List<Long> ids = List.copyOf(hubIds.keySet());
        jdbc.sql("""
                        UPDATE record SET hub_id = t.hub_id
                        FROM unnest(:ids::bigint[], :hubIds::uuid[]) AS t (id, hub_id)
                        WHERE record.id = t.id
                        """)
                .param("ids", Columns.ids(ids))
                .param("hubIds", Columns.text(ids, hubIds::get))
                .update();
    }

    /** Takes the records of merged offers along, the withdrawn ones too: one that comes back finds its opportunity. */
    public void follow(Map<UUID, UUID> merged) {
        if (merged.isEmpty()) {
            return;
        }
        List<UUID> from = List.copyOf(merged.keySet());
        jdbc.sql("""
                        UPDATE record SET hub_id = t.target
                        FROM unnest(:from::uuid[], :to::uuid[]) AS t (source, target)
                        WHERE record.hub_id = t.source
                        """)
                .param("from", Columns.text(from, id -> id))
                .param("to", Columns.text(from, merged::get))
                .update();
    }

    /** Published records of a feed that a run has not seen. */
    public List<Long> absent(FeedId feed, long runId) {
        return jdbc.sql("""
                        SELECT r.id FROM record r LEFT JOIN last_seen s ON s.record_id = r.id
                        WHERE r.feed = :feed AND r.state IN ('LIVE', 'FILLED') AND coalesce(s.run_id, 0) < :run
                        ORDER BY r.id
                        """)
                .param("feed", feed.value())
                .param("run", runId)
                .query(Long.class)
                .list();
    }

    /** Number of records of a feed that are published. */
    public long published(FeedId feed) {
        return jdbc.sql("SELECT count(*) FROM record WHERE feed = :feed AND state IN ('LIVE', 'FILLED')")
                .param("feed", feed.value())
                .query(Long.class)
                .single();
    }

    /** Ends published records and takes them out of matching. */
    public void end(Collection<Long> ids, RecordState state) {
        jdbc.sql("UPDATE record SET state = :state, match_keys = '{}' WHERE id = ANY (:ids)")
                .param("state", state.name())
                .param("ids", Columns.ids(ids))
                .update();
    }
}
