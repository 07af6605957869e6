package fr.aiguillage.hub.store;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.drift.Drift;
import fr.aiguillage.feeds.drift.FieldForm;
import fr.aiguillage.feeds.drift.FieldShape;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shape of each source's records, and how it changed. */
@Repository
public class DriftStore {

    private final JdbcClient jdbc;

    public DriftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The shape as last kept, by JSON Pointer. */
    public Map<String, FieldShape> fields(FeedId feed) {
        Map<String, FieldShape> fields = new TreeMap<>();
        jdbc.sql("SELECT path, types, share FROM feed_field WHERE feed = :feed")
                .param("feed", feed.value())
                .query(row -> {
                    fields.put(row.getString("path"), new FieldShape(forms(row), row.getDouble("share")));
                });
        return fields;
    }

    /** Keeps a shape in the place of the one before. Within a transaction. */
    public void keep(FeedId feed, Map<String, FieldShape> fields) {
        jdbc.sql("DELETE FROM feed_field WHERE feed = :feed")
                .param("feed", feed.value())
                .update();
        jdbc.sql("""
                        INSERT INTO feed_field (feed, path, types, share)
                        SELECT :feed, path, string_to_array(types, ' '), share
                        FROM unnest(:paths::text[], :types::text[], :shares::real[]) AS field (path, types, share)
                        """)
                .param("feed", feed.value())
                .param("paths", fields.keySet().toArray(String[]::new))
                .param("types", fields.values().stream().map(DriftStore::names).toArray(String[]::new))
                .param("shares", fields.values().stream().map(FieldShape::share).toArray(Double[]::new))
                .update();
    }

    public void add(FeedId feed, long run, List<Drift> drifts) {
        for (Drift drift : drifts) {
            jdbc.sql("""
                            INSERT INTO feed_drift (feed, run_id, kind, path, before, after)
                            VALUES (:feed, :run, :kind, :path, :before, :after)
                            """)
                    .param("feed", feed.value())
                    .param("run", run)
                    .param("kind", drift.kind().name())
                    .param("path", drift.path())
                    .param("before", drift.before())
                    .param("after", drift.after())
                    .update();
        }
    }

    /** The latest first, of one feed or of all. */
    public List<DriftRow> list(@Nullable String feed, int limit) {
        return jdbc.sql("""
                        SELECT * FROM feed_drift WHERE :feed::text IS NULL OR feed = :feed ORDER BY id DESC LIMIT :limit
                        """)
                .param("feed", feed)
                .param("limit", limit)
                .query((row, number) -> new DriftRow(
                        text(row, "feed"),
                        row.getLong("run_id"),
                        text(row, "kind"),
                        text(row, "path"),
                        text(row, "before"),
                        text(row, "after"),
                        Objects.requireNonNull(Columns.instant(row, "at"))))
                .list();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static String names(FieldShape shape) {
        return shape.forms().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static Set<FieldForm> forms(ResultSet row) throws SQLException {
        Array types = row.getArray("types");
        return Arrays.stream((String[]) types.getArray())
                .map(FieldForm::valueOf)
                .collect(Collectors.toSet());
    }
}
