package fr.aiguillage.hub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The keys under which records are found by matching, as they stand with the records, and the list of whose keys changed.
 * Under the writer's lock, which makes the order of the list that of the commits.
 */
@Repository
public class KeyStore {

    private static final int PAGE = 5_000;

    private final JdbcClient jdbc;

    public KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A published record with its keys.
     *
     * @param epoch under which print and keys were made
     */
    @SuppressWarnings("ArrayRecordComponent") // used once, never compared
    public record Keyed(long id, int epoch, long[] keys, byte[] fingerprint) {}

    /**
     * An entry of the list.
     *
     * @param first number of the oldest entry that is still there
     */
    public record Change(long seq, List<Long> records, long first) {}

    /** Every record that has keys, streamed in the order of their ids. Within a transaction. */
    public void forEach(Consumer<Keyed> action) {
        long after = 0;
        List<Keyed> page;
        do {
            page = jdbc.sql("""
                            SELECT id, epoch, match_keys, fingerprint FROM record
                            WHERE id > :after AND match_keys <> '{}' AND fingerprint IS NOT NULL
                            ORDER BY id LIMIT :page
                            """)
                    .param("after", after)
                    .param("page", PAGE)
                    .query(KeyStore::keyed)
                    .list();
            page.forEach(action);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (!page.isEmpty());
    }

    /** Those of these records that have keys. */
    public List<Keyed> find(Collection<Long> ids) {
        return jdbc.sql("""
                        SELECT id, epoch, match_keys, fingerprint FROM record
                        WHERE id = ANY (:ids) AND match_keys <> '{}' AND fingerprint IS NOT NULL
                        """)
                .param("ids", Columns.ids(ids))
                .query(KeyStore::keyed)
                .list();
    }

    private static Keyed keyed(ResultSet row, int number) throws SQLException {
        Long[] keys = (Long[]) row.getArray("match_keys").getArray();
        long[] plain = new long[keys.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = keys[i];
        }
        return new Keyed(
                row.getLong("id"), row.getInt("epoch"), plain, Objects.requireNonNull(row.getBytes("fingerprint")));
    }

    /** Adds an entry; returns its number. */
    public long append(Collection<Long> records) {
        return jdbc.sql("INSERT INTO match_change (records) VALUES (:records) RETURNING seq")
                .param("records", Columns.ids(records))
                .query(Long.class)
                .single();
    }

    /** Number of the newest entry, 0 for none. */
    public long last() {
        return jdbc.sql("SELECT coalesce(max(seq), 0) FROM match_change")
                .query(Long.class)
                .single();
    }

    /** The entries of higher numbers, in their order. */
    public List<Change> after(long seq) {
        return jdbc.sql("""
                        SELECT seq, records, (SELECT min(seq) FROM match_change) AS first
                        FROM match_change WHERE seq > :seq ORDER BY seq
                        """)
                .param("seq", seq)
                .query((row, number) -> new Change(
                        row.getLong("seq"),
                        List.of((Long[]) row.getArray("records").getArray()),
                        row.getLong("first")))
                .list();
    }

    /** Forgets entries up to a number: an instance that has not seen them reads all records anew. */
    public void forget(long upTo) {
        jdbc.sql("DELETE FROM match_change WHERE seq <= :upTo")
                .param("upTo", upTo)
                .update();
    }
}
