package fr.aiguillage.hub.store;

import fr.aiguillage.contract.FeedId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counters by feed, moved in the transactions that they count. */
@Repository
public class LedgerStore {

    /** Counter of the messages taken in, beside one for each outcome. */
    public static final String RECEIVED = "RECEIVED";

    /** Number of messages whose offer still stands in the outbox, as {@link #all} tells it. */
    public static final String UNDER_WAY = "UNDER_WAY";

    private final JdbcClient jdbc;

    public LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(FeedId feed, Map<String, Long> counts) {
        // Always in the same order: two transactions never wait for each other's rows.
        List<String> outcomes = counts.keySet().stream().sorted().toList();
        jdbc.sql("""
                        INSERT INTO ledger (feed, outcome, count)
                        SELECT :feed, * FROM unnest(:outcomes::text[], :counts::bigint[])
                        ON CONFLICT (feed, outcome) DO UPDATE SET count = ledger.count + excluded.count
                        """)
                .param("feed", feed.value())
                .param("outcomes", outcomes.toArray(String[]::new))
                .param("counts", Columns.longs(outcomes, counts::get))
                .update();
    }

    /** Counts records that no message ended, by the feed that brought them last. */
    public void addEnds(Collection<Long> records, RecordState state) {
        jdbc.sql("""
                        INSERT INTO record_end (feed, state, count)
                        SELECT feed, :state, count(*) FROM record WHERE id = ANY (:ids) GROUP BY feed ORDER BY feed
                        ON CONFLICT (feed, state) DO UPDATE SET count = record_end.count + excluded.count
                        """)
                .param("state", state.name())
                .param("ids", Columns.ids(records))
                .update();
    }

    /** Records that no message ended, by feed and state. */
    public Map<String, Map<String, Long>> ends() {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        jdbc.sql("SELECT feed, state, count FROM record_end").query(row -> {
            counts.computeIfAbsent(row.getString("feed"), feed -> new TreeMap<>())
                    .put(row.getString("state"), row.getLong("count"));
        });
        return counts;
    }

    /** Every counter, by feed, and what the outbox still holds: one statement, hence one instant. */
    public Map<String, Map<String, Long>> all() {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT feed, outcome, count FROM ledger
                        UNION ALL
                        SELECT feed, 'UNDER_WAY', count(*) FROM outbox, unnest(awaiting) AS feed GROUP BY feed
                        """).query(row -> {
            counts.computeIfAbsent(row.getString("feed"), feed -> new HashMap<>())
                    .put(row.getString("outcome"), row.getLong("count"));
        });
        return counts;
    }
}
