package fr.aiguillage.hub.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statistics that matching weighs by, and the records that were matched under older ones. */
@Repository
public class EpochStore {

    private final JdbcClient jdbc;

    public EpochStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An epoch without its counts.
     *
     * @param model digest of the rules that it was counted under
     * @param records live records when it was counted
     */
    public record Head(int id, long model, long records) {}

    /** New keys and print of a record. */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    public record Renewed(long id, long[] keys, byte[] fingerprint) {}

    /** The epoch in force; none before the first was kept. */
    public Optional<Head> latest() {
        return jdbc.sql("SELECT id, model, records FROM match_epoch ORDER BY id DESC LIMIT 1")
                .query((row, number) -> new Head(row.getInt("id"), row.getLong("model"), row.getLong("records")))
                .optional();
    }

    public byte[] body(int id) {
        return jdbc.sql("SELECT body FROM match_epoch WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** The first epoch since which the rules are as they are now: prints made before may hold other fields. */
    public int firstOf(long model) {
        return jdbc.sql("SELECT coalesce(max(id), 0) + 1 FROM match_epoch WHERE model <> :model")
                .param("model", model)
                .query(Integer.class)
                .single();
    }

    /** Puts an epoch into force and forgets the counts of those before. Under the writer's lock. */
    public int keep(long model, long records, byte[] body) {
        jdbc.sql("UPDATE match_epoch SET body = '' WHERE body <> ''").update();
        return jdbc.sql("""
                        INSERT INTO match_epoch (model, records, body) VALUES (:model, :records, :body) RETURNING id
                        """)
                .param("model", model)
                .param("records", records)
                .param("body", body)
                .query(Integer.class)
                .single();
    }

    /** Number of published records, counted no further than this. */
    public long published(long most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (
                            SELECT 1 FROM record WHERE state IN ('LIVE', 'FILLED') LIMIT :most) r
                        """).param("most", most).query(Long.class).single();
    }

    /**
     * Every published record, streamed. Within a transaction.
     *
     * @param sameModel first epoch whose prints tell all; those before come with their offer
     */
    public void forEachPublished(int sameModel, Consumer<ClusterRecord> action) {
        long after = 0;
        List<ClusterRecord> page;
        do {
            page = jdbc.sql("""
                            SELECT id, system, remote_id, state, hub_id, hash, fingerprint,
                                   CASE WHEN epoch < :sameModel THEN offer END AS offer
                            FROM record
                            WHERE id > :after AND state IN ('LIVE', 'FILLED') ORDER BY id LIMIT 1000
                            """)
                    .param("after", after)
                    .param("sameModel", sameModel)
                    .query(MatchStore::clusterRecord)
                    .list();
            page.forEach(action);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (!page.isEmpty());
    }

    /**
     * Published records of a higher id that were matched under an older epoch.
     *
     * @param sameModel first epoch whose prints tell all; those before come with their offer
     */
    public List<ClusterRecord> outdated(int epoch, int sameModel, long after, int limit) {
        return jdbc.sql("""
                        SELECT id, system, remote_id, state, hub_id, hash, fingerprint,
                               CASE WHEN epoch < :sameModel THEN offer END AS offer
                        FROM record
                        WHERE id > :after AND epoch < :epoch AND state IN ('LIVE', 'FILLED') ORDER BY id LIMIT :limit
                        """)
                .param("after", after)
                .param("epoch", epoch)
                .param("sameModel", sameModel)
                .param("limit", limit)
                .query(MatchStore::clusterRecord)
                .list();
    }

    /** Records joined to these by an edge and not yet matched under the epoch, which may no longer share a key. */
    public List<MatchStore.Neighbour> outdatedNeighbours(Collection<Long> ids, int epoch, int sameModel) {
        return jdbc.sql("""
                        SELECT e.id, r.id AS other, r.fingerprint
                        FROM (SELECT left_id AS id, right_id AS other FROM edge
                              WHERE left_id = ANY (:ids) AND NOT pinned
                              UNION ALL
                              SELECT right_id, left_id FROM edge WHERE right_id = ANY (:ids) AND NOT pinned) e
                        JOIN record r ON r.id = e.other
                        WHERE r.epoch < :epoch AND r.epoch >= :sameModel AND r.state IN ('LIVE', 'FILLED')
                        """)
                .param("ids", Columns.ids(ids))
                .param("epoch", epoch)
                .param("sameModel", sameModel)
                .query((row, number) -> new MatchStore.Neighbour(
                        row.getLong("id"), row.getLong("other"), Objects.requireNonNull(row.getBytes("fingerprint"))))
                .list();
    }

    public void renew(List<Renewed> records, int epoch) {
        jdbc.sql("""
                        UPDATE record SET epoch = :epoch, match_keys = t.keys::bigint[], fingerprint = t.fingerprint
                        FROM unnest(:ids::bigint[], :keys::text[], :fingerprints::bytea[]) AS t (id, keys, fingerprint)
                        WHERE record.id = t.id
                        """)
                .param("epoch", epoch)
                .param("ids", Columns.longs(records, Renewed::id))
                .param("keys", Columns.text(records, record -> Columns.literal(record.keys())))
                .param("fingerprints", Columns.bytes(records, Renewed::fingerprint))
                .update();
    }

    /** Published records by the epoch that they were matched under. */
    public Map<Integer, Long> progress() {
        Map<Integer, Long> counts = new TreeMap<>();
        jdbc.sql("SELECT epoch, count(*) AS records FROM record WHERE state IN ('LIVE', 'FILLED') GROUP BY epoch")
                .query(row -> {
                    counts.put(row.getInt("epoch"), row.getLong("records"));
                });
        return counts;
    }
}
