package fr.aiguillage.hub.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the file of a system is written from: the offers it is to hold, each as it was last published. */
@Repository
public class PublicationFiles {

    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient jdbc;

    public PublicationFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An offer of the file.
     *
     * @param wanted whether the system must show it; it has ended otherwise
     * @param shownRevision revision in the file before, if it was in it
     * @param body what is published of it
     */
    public record Line(
            UUID hubId,
            int generation,
            boolean wanted,
            long revision,
            @Nullable Long shownRevision,
            String body) {}

    /** Keeps what the next files hold of an offer. */
    public void keep(String system, UUID hubId, long revision, String body) {
        jdbc.sql("""
                        UPDATE publication SET body = :body, revision = greatest(revision, :revision)
                        WHERE system = :system AND hub_id = :hubId
                        """)
                .param("system", system)
                .param("hubId", hubId)
                .param("revision", revision)
                .param("body", body)
                .update();
    }

    /** Tells the offers one by one, those that ended since the last file too; memory does not grow with them. */
    @Transactional(readOnly = true)
    public void read(String system, Consumer<Line> lines) {
        jdbc.sql("""
                        SELECT hub_id, generation, wanted, revision, shown, shown_revision, body FROM publication
                        WHERE system = :system AND body IS NOT NULL AND (wanted OR shown)
                        ORDER BY hub_id
                        """).param("system", system).withFetchSize(ROWS_AT_A_TIME).query(row -> {
            lines.accept(new Line(
                    Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                    row.getInt("generation"),
                    row.getBoolean("wanted"),
                    row.getLong("revision"),
                    row.getBoolean("shown") ? Columns.number(row, "shown_revision") : null,
                    row.getString("body")));
        });
    }

    /**
     * The file is written: what is in it, what it cannot hold, and what has ended.
     *
     * @param shown revision by offer
     * @param remarks what of a shown offer the file could not hold as it is
     * @param refused reason by offer
     */
    @Transactional
    public void written(
            String system,
            Map<UUID, Long> shown,
            Map<UUID, String> remarks,
            Map<UUID, String> refused,
            Collection<UUID> ended) {
        List<UUID> ids = List.copyOf(shown.keySet());
        jdbc.sql("""
                        UPDATE publication p
                        SET shown = true, shown_revision = n.revision, remote_id = p.hub_id::text, refusal = n.remark,
                            changed_at = now()
                        FROM unnest(:ids::uuid[], :revisions::bigint[], :remarks::text[])
                          AS n (hub_id, revision, remark)
                        WHERE p.system = :system AND p.hub_id = n.hub_id
                          AND (NOT p.shown OR p.shown_revision IS DISTINCT FROM n.revision
                            OR p.refusal IS DISTINCT FROM n.remark)
                        """)
                .param("system", system)
                .param("ids", Columns.text(ids, id -> id))
                .param("revisions", Columns.longs(ids, shown::get))
                .param("remarks", Columns.text(ids, remarks::get))
                .update();
        List<UUID> refusedIds = List.copyOf(refused.keySet());
        jdbc.sql("""
                        UPDATE publication p
                        SET shown = false, refusal = n.reason, changed_at = now()
                        FROM unnest(:ids::uuid[], :reasons::text[]) AS n (hub_id, reason)
                        WHERE p.system = :system AND p.hub_id = n.hub_id
                          AND (p.shown OR p.refusal IS DISTINCT FROM n.reason)
                        """)
                .param("system", system)
                .param("ids", Columns.text(refusedIds, id -> id))
                .param("reasons", Columns.text(refusedIds, refused::get))
                .update();
        jdbc.sql("""
                        UPDATE publication
                        SET shown = false, generation = generation + 1, changed_at = now(),
                            body = CASE WHEN wanted THEN body END
                        WHERE system = :system AND hub_id = ANY (:ids::uuid[])
                        """)
                .param("system", system)
                .param("ids", Columns.text(List.copyOf(ended), id -> id))
                .update();
    }
}
