package fr.aiguillage.hub.store;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records as matching needs them, and the edges between those that look alike. */
@Repository
public class MatchStore {

    private final JdbcClient jdbc;

    public MatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two records to be compared; the second with its fingerprint. */
    @SuppressWarnings("ArrayRecordComponent") // decoded once, never compared
    public record Neighbour(long recordId, long otherId, byte[] fingerprint) {}

    /** Forgets the edges of records that changed or ended, but for what a person decided. */
    public void forgetEdges(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("DELETE FROM edge WHERE left_id = ANY (:ids) AND NOT pinned")
                .param("ids", Columns.ids(ids))
                .update();
        jdbc.sql("DELETE FROM edge WHERE right_id = ANY (:ids) AND NOT pinned")
                .param("ids", Columns.ids(ids))
                .update();
    }

    public void addEdges(List<StoredEdge> edges) {
        if (edges.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO edge (left_id, right_id, band, weight)
                        SELECT l, r, band, weight
                        FROM unnest(:left::bigint[], :right::bigint[], :band::text[], :weight::int[])
                             AS t (l, r, band, weight)
                        ON CONFLICT (left_id, right_id) DO UPDATE
                        SET band = excluded.band, weight = excluded.weight
                        WHERE NOT edge.pinned
                        """)
                .param("left", Columns.longs(edges, StoredEdge::leftId))
                .param("right", Columns.longs(edges, StoredEdge::rightId))
                .param("band", Columns.text(edges, StoredEdge::band))
                .param("weight", Columns.text(edges, StoredEdge::weight))
                .update();
    }

    /**
     * The records connected to these by matching edges or by a common opportunity, themselves included.
     *
     * @param known records whose offers the caller has: they come without
     */
    public List<ClusterRecord> component(Collection<Long> seeds, Collection<Long> known) {
        return jdbc.sql("""
                        WITH RECURSIVE reached (id, hub_id) AS (
                            SELECT id, hub_id FROM record WHERE id = ANY (:seeds)
                            UNION
                            SELECT r.id, r.hub_id
                            FROM reached x
                            CROSS JOIN LATERAL (
                                SELECT right_id AS id FROM edge WHERE left_id = x.id AND band = 'MATCH'
                                UNION ALL
                                SELECT left_id FROM edge WHERE right_id = x.id AND band = 'MATCH'
                                UNION ALL
                                SELECT s.id FROM record s
                                WHERE s.hub_id = x.hub_id AND s.state IN ('LIVE', 'FILLED')) n
                            JOIN record r ON r.id = n.id)
                        SELECT r.id, r.system, r.remote_id, r.state, r.hub_id, r.hash, r.fingerprint,
                               CASE WHEN r.id <> ALL (:known) THEN r.offer END AS offer
                        FROM record r JOIN reached USING (id)
                        ORDER BY r.system, r.remote_id
                        """)
                .param("seeds", Columns.ids(seeds))
                .param("known", Columns.ids(known))
                .query(MatchStore::clusterRecord)
                .list();
    }

    /** Those of these records that a matching edge or a common opportunity joins to any other. */
    public Set<Long> joined(Collection<Long> ids) {
        return new HashSet<>(
                jdbc.sql("""
                        SELECT r.id FROM record r
                        WHERE r.id = ANY (:ids)
                          AND (EXISTS (SELECT 1 FROM edge WHERE left_id = r.id AND band = 'MATCH')
                               OR EXISTS (SELECT 1 FROM edge WHERE right_id = r.id AND band = 'MATCH')
                               OR EXISTS (SELECT 1 FROM record o WHERE o.hub_id = r.hub_id AND o.id <> r.id))
                        """).param("ids", Columns.ids(ids)).query(Long.class).list());
    }

    /** Edges between two of these records. */
    public List<StoredEdge> edges(Collection<Long> ids) {
        return jdbc.sql("""
                        SELECT left_id, right_id, band, weight, pinned FROM edge
                        WHERE left_id = ANY (:ids) AND right_id = ANY (:ids) ORDER BY left_id, right_id
                        """)
                .param("ids", Columns.ids(ids))
                .query(MatchStore::storedEdge)
                .list();
    }

    /** Edges that one of these records has with any other. */
    public List<StoredEdge> edgesOf(Collection<Long> ids) {
        return jdbc.sql("""
                        SELECT left_id, right_id, band, weight, pinned FROM edge WHERE left_id = ANY (:ids)
                        UNION
                        SELECT left_id, right_id, band, weight, pinned FROM edge WHERE right_id = ANY (:ids)
                        ORDER BY left_id, right_id
                        """)
                .param("ids", Columns.ids(ids))
                .query(MatchStore::storedEdge)
                .list();
    }

    /** Lets a person's word stand in the place of what was weighed. */
    public void pin(long leftId, long rightId, String band) {
        jdbc.sql("""
                        INSERT INTO edge (left_id, right_id, band, weight, pinned)
                        VALUES (:left, :right, :band, 0, true)
                        ON CONFLICT (left_id, right_id) DO UPDATE SET band = excluded.band, weight = 0, pinned = true
                        """)
                .param("left", leftId)
                .param("right", rightId)
                .param("band", band)
                .update();
    }

    public void unpin(long leftId, long rightId) {
        jdbc.sql("DELETE FROM edge WHERE left_id = :left AND right_id = :right AND pinned")
                .param("left", leftId)
                .param("right", rightId)
                .update();
    }

    public Optional<ClusterRecord> record(RecordKey key) {
        return jdbc.sql("""
                        SELECT id, system, remote_id, state, hub_id, hash, fingerprint, offer FROM record
                        WHERE system = :system AND remote_id = :remoteId
                        """)
                .param("system", key.system().value())
                .param("remoteId", key.remoteId())
                .query(MatchStore::clusterRecord)
                .optional();
    }

    public List<ClusterRecord> records(Collection<Long> ids) {
        return jdbc.sql("""
                        SELECT id, system, remote_id, state, hub_id, hash, fingerprint, offer FROM record
                        WHERE id = ANY (:ids) ORDER BY system, remote_id
                        """)
                .param("ids", Columns.ids(ids))
                .query(MatchStore::clusterRecord)
                .list();
    }

    static StoredEdge storedEdge(ResultSet row, int number) throws SQLException {
        return new StoredEdge(
                row.getLong("left_id"),
                row.getLong("right_id"),
                Objects.requireNonNull(row.getString("band")),
                row.getInt("weight"),
                row.getBoolean("pinned"));
    }

    /** The published records of these opportunities. */
    public List<ClusterRecord> published(Collection<UUID> hubIds) {
        return jdbc.sql("""
                        SELECT id, system, remote_id, state, hub_id, hash, fingerprint, offer FROM record
                        WHERE hub_id = ANY (:hubIds::uuid[]) AND state IN ('LIVE', 'FILLED') ORDER BY system, remote_id
                        """)
                .param("hubIds", Columns.text(List.copyOf(hubIds), id -> id))
                .query(MatchStore::clusterRecord)
                .list();
    }

    /** The records of one opportunity, the ended ones too. */
    public List<ClusterRecord> records(UUID hubId) {
        return jdbc.sql("""
                        SELECT id, system, remote_id, state, hub_id, hash, fingerprint, offer FROM record
                        WHERE hub_id = :hubId ORDER BY system, remote_id
                        """)
                .param("hubId", hubId)
                .query(MatchStore::clusterRecord)
                .list();
    }

    static ClusterRecord clusterRecord(ResultSet row, int number) throws SQLException {
        return new ClusterRecord(
                row.getLong("id"),
                new RecordKey(
                        new SystemId(Objects.requireNonNull(row.getString("system"))),
                        Objects.requireNonNull(row.getString("remote_id"))),
                RecordState.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                row.getString("hash"),
                row.getBytes("fingerprint"),
                row.getString("offer"));
    }
}
