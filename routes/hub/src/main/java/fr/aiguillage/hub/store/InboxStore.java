package fr.aiguillage.hub.store;

import fr.aiguillage.contract.FeedId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every message ever taken in, once. */
@Repository
public class InboxStore {

    private final JdbcClient jdbc;

    public InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Messages that were taken in before, by id. */
    public Map<String, InboxRow> find(FeedId feed, Collection<String> messageIds) {
        Map<String, InboxRow> known = new HashMap<>();
        jdbc.sql("""
                        SELECT message_id, outcome, remote_id, hub_id, notices, run_id FROM inbox
                        WHERE feed = :feed AND message_id = ANY (:ids)
                        """)
                .param("feed", feed.value())
                .param("ids", messageIds.toArray(String[]::new))
                .query((row, number) -> new InboxRow(
                        Objects.requireNonNull(row.getString("message_id")),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("remote_id"),
                        row.getObject("hub_id", UUID.class),
                        row.getString("notices"),
                        Columns.number(row, "run_id"),
                        null))
                .list()
                .forEach(row -> known.put(row.messageId(), row));
        return known;
    }

    public void write(FeedId feed, List<InboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO inbox (feed, message_id, outcome, remote_id, hub_id, notices, run_id, raw)
                        SELECT :feed, * FROM unnest(:id::text[], :outcome::text[], :remoteId::text[], :hubId::uuid[],
                                                    :notices::text[], :run::bigint[], :raw::text[])
                        """)
                .param("feed", feed.value())
                .param("id", Columns.text(rows, InboxRow::messageId))
                .param("outcome", Columns.text(rows, InboxRow::outcome))
                .param("remoteId", Columns.text(rows, InboxRow::remoteId))
                .param("hubId", Columns.text(rows, InboxRow::hubId))
                .param("notices", Columns.text(rows, InboxRow::notices))
                .param("run", Columns.longs(rows, InboxRow::runId))
                .param("raw", Columns.text(rows, InboxRow::raw))
                .update();
    }

    /** Outcomes counted message by message: what the ledger must say. */
    public Map<String, Map<Outcome, Long>> count() {
        Map<String, Map<Outcome, Long>> counts = new HashMap<>();
        jdbc.sql("SELECT feed, outcome, count(*) AS messages FROM inbox GROUP BY feed, outcome")
                .query(row -> {
                    counts.computeIfAbsent(row.getString("feed"), feed -> new HashMap<>())
                            .put(Outcome.valueOf(row.getString("outcome")), row.getLong("messages"));
                });
        return counts;
    }
}
