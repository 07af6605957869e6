package fr.aiguillage.hub.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each offer came to what it is. */
@Repository
public class JournalStore {

    private final JdbcClient jdbc;

    public JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One revision of one offer.
     *
     * @param what happened, such as {@code CREATED}
     * @param records that made it up
     */
    public record Entry(UUID hubId, long revision, String what, String custodian, List<Long> records) {}

    public void write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO journal (hub_id, revision, what, custodian, records)
                        SELECT hub_id, revision, what, custodian, records::bigint[]
                        FROM unnest(:hubId::uuid[], :revision::bigint[], :what::text[], :custodian::text[],
                                    :records::text[]) AS t (hub_id, revision, what, custodian, records)
                        """)
                .param("hubId", Columns.text(entries, Entry::hubId))
                .param("revision", Columns.longs(entries, Entry::revision))
                .param("what", Columns.text(entries, Entry::what))
                .param("custodian", Columns.text(entries, Entry::custodian))
                .param("records", Columns.text(entries, entry -> Columns.literal(Columns.ids(entry.records()))))
                .update();
    }
}
