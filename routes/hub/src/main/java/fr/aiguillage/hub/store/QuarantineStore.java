package fr.aiguillage.hub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
                .query(QuarantineStore::row)
                .list();
    }

    /** What of one run could not be used, in the order of its records. */
    public List<QuarantineRow> ofRun(String feed, long run) {
        return jdbc.sql("""
                        SELECT * FROM quarantine WHERE feed = :feed AND starts_with(message_id, :prefix) ORDER BY id
                        """)
                .param("feed", feed)
                .param("prefix", "run-" + run + "-")
                .query(QuarantineStore::row)
                .list();
    }

    private static QuarantineRow row(ResultSet row, int number) throws SQLException {
        return new QuarantineRow(
                Objects.requireNonNull(row.getString("feed")),
                Objects.requireNonNull(row.getString("message_id")),
                row.getString("position"),
                List.of((String[]) row.getArray("codes").getArray()),
                Objects.requireNonNull(row.getString("notices")),
                Objects.requireNonNull(row.getString("excerpt")),
                row.getLong("size"),
                Objects.requireNonNull(row.getString("digest")),
                Columns.instant(row, "at"));
    }
}
