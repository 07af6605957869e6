package fr.aiguillage.hub.store;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What could not be used, with every reason. */
@Repository
public class QuarantineStore {

    private final JdbcClient jdbc;

    public QuarantineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(List<QuarantineRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO quarantine (feed, message_id, position, codes, notices, excerpt, size, digest)
                        SELECT feed, message_id, position, string_to_array(codes, ','), notices, excerpt, size, digest
                        FROM unnest(:feed::text[], :id::text[], :position::text[], :codes::text[], :notices::text[],
                                    :excerpt::text[], :size::bigint[], :digest::text[])
                             AS t (feed, message_id, position, codes, notices, excerpt, size, digest)
                        ON CONFLICT (feed, message_id) DO NOTHING
                        """)
                .param("feed", Columns.text(rows, QuarantineRow::feed))
                .param("id", Columns.text(rows, QuarantineRow::messageId))
                .param("position", Columns.text(rows, QuarantineRow::position))
                .param("codes", Columns.text(rows, row -> String.join(",", row.codes())))
                .param("notices", Columns.text(rows, QuarantineRow::notices))
                .param("excerpt", Columns.text(rows, QuarantineRow::excerpt))
                .param("size", Columns.longs(rows, QuarantineRow::size))
                .param("digest", Columns.text(rows, QuarantineRow::digest))
                .update();
    }

    /** The latest ones, of one feed or of all. */
    public List<QuarantineRow> list(@Nullable String feed, int limit) {
        return jdbc.sql("""
                        SELECT * FROM quarantine WHERE :feed::text IS NULL OR feed = :feed
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("feed", feed)
                .param("limit", limit)
                .query((row, number) -> new QuarantineRow(
                        Objects.requireNonNull(row.getString("feed")),
                        Objects.requireNonNull(row.getString("message_id")),
                        row.getString("position"),
                        List.of((String[]) row.getArray("codes").getArray()),
                        Objects.requireNonNull(row.getString("notices")),
                        Objects.requireNonNull(row.getString("excerpt")),
                        row.getLong("size"),
                        Objects.requireNonNull(row.getString("digest")),
                        Columns.instant(row, "at")))
                .list();
    }
}
