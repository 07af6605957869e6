package fr.aiguillage.hub.store;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
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
    private final CopyRows copy;

    public InboxStore(JdbcClient jdbc, CopyRows copy) {
        this.jdbc = jdbc;
        this.copy = copy;
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
        copy.into(new Table(feed), rows);
    }

    private static final class Table extends AbstractMapping<InboxRow> {
        Table(FeedId feed) {
            super("", "inbox");
            mapText("feed", row -> feed.value());
            mapText("message_id", InboxRow::messageId);
            mapText("outcome", row -> row.outcome().name());
            mapText("remote_id", InboxRow::remoteId);
            mapUUID("hub_id", InboxRow::hubId);
            mapText("notices", InboxRow::notices);
            mapLong("run_id", InboxRow::runId);
            mapText("raw", InboxRow::raw);
        }
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
