package fr.aiguillage.hub.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
     * @param other the opportunity that it became part of, or came out of
     */
    public record Entry(
            UUID hubId,
            long revision,
            String what,
            String custodian,
            List<Long> records,
            @Nullable UUID other) {}

    /** One revision as it was written. */
    public record Line(
            long revision,
            Instant at,
            String what,
            String custodian,
            @Nullable UUID other) {}

    /** What befell an offer, the latest first. */
    public List<Line> of(UUID hubId) {
        return jdbc.sql("""
                        SELECT revision, at, what, custodian, other FROM journal
                        WHERE hub_id = :hubId ORDER BY revision DESC LIMIT 200
                        """)
                .param("hubId", hubId)
                .query((row, number) -> new Line(
                        row.getLong("revision"),
                        Objects.requireNonNull(Columns.instant(row, "at")),
                        Objects.requireNonNull(row.getString("what")),
                        Objects.requireNonNull(row.getString("custodian")),
                        row.getObject("other", UUID.class)))
                .list();
    }

    public void write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO journal (hub_id, revision, what, custodian, records, other)
                        SELECT hub_id, revision, what, custodian, records::bigint[], other
                        FROM unnest(:hubId::uuid[], :revision::bigint[], :what::text[], :custodian::text[],
                                    :records::text[], :other::uuid[])
                             AS t (hub_id, revision, what, custodian, records, other)
                        """)
                .param("hubId", Columns.text(entries, Entry::hubId))
                .param("revision", Columns.longs(entries, Entry::revision))
                .param("what", Columns.text(entries, Entry::what))
                .param("custodian", Columns.text(entries, Entry::custodian))
                .param(
                        "records",
                        Columns.text(
                                entries,
                                entry -> Columns.literal(entry.records().stream()
                                        .mapToLong(Long::longValue)
                                        .toArray())))
                .param("other", Columns.text(entries, Entry::other))
                .update();
    }
}
