package fr.aiguillage.hub.store;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
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
    private final CopyRows copy;

    public JournalStore(JdbcClient jdbc, CopyRows copy) {
        this.jdbc = jdbc;
        this.copy = copy;
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
        copy.into(new Table(), entries);
    }

    private static final class Table extends AbstractMapping<Entry> {
        Table() {
            super("", "journal");
            mapUUID("hub_id", Entry::hubId);
            mapLong("revision", Entry::revision);
            mapText("what", Entry::what);
            mapText("custodian", Entry::custodian);
            mapLongArray("records", Entry::records);
            mapUUID("other", Entry::other);
        }
    }
}
