package fr.aiguillage.hub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other systems must show of each offer, and what they show. */
@Repository
public class PublicationStore {

    private static final String COLUMNS =
            "system, hub_id, wanted, revision, shown, shown_revision, remote_id, link, refusal, generation";

    private final JdbcClient jdbc;

    public PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is wanted of these offers. */
    public List<PublicationRow> wanted(Collection<UUID> hubIds) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM publication WHERE wanted AND hub_id = ANY (:ids::uuid[])")
                .param("ids", Columns.text(List.copyOf(hubIds), id -> id))
                .query(PublicationStore::row)
                .list();
    }

    public void want(String system, UUID hubId, boolean wanted, long revision) {
        jdbc.sql("""
                        INSERT INTO publication (system, hub_id, wanted, revision)
                        VALUES (:system, :hubId, :wanted, :revision)
                        ON CONFLICT (system, hub_id) DO UPDATE
                        SET wanted = excluded.wanted, revision = excluded.revision, changed_at = now()
                        """)
                .param("system", system)
                .param("hubId", hubId)
                .param("wanted", wanted)
                .param("revision", revision)
                .update();
    }

    public Optional<PublicationRow> find(String system, UUID hubId) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM publication WHERE system = :system AND hub_id = :hubId")
                .param("system", system)
                .param("hubId", hubId)
                .query(PublicationStore::row)
                .optional();
    }

    /**
     * The system shows this revision.
     *
     * @param refusal why it shows some of its adverts alone
     */
    public void shown(
            String system,
            UUID hubId,
            long revision,
            String remoteId,
            @Nullable String link,
            @Nullable String refusal) {
        jdbc.sql("""
                        UPDATE publication
                        SET shown = true, shown_revision = :revision, remote_id = :remoteId, link = :link,
                            refusal = :refusal, changed_at = now()
                        WHERE system = :system AND hub_id = :hubId
                        """)
                .param("system", system)
                .param("hubId", hubId)
                .param("refusal", refusal)
                .param("revision", revision)
                .param("remoteId", remoteId)
                .param("link", link)
                .update();
    }

    /**
     * The system shows it no longer; its id there is kept, an echo may still be under way.
     *
     * @param forGood the system has deleted it, and may refuse its name from now on
     */
    public void ended(String system, UUID hubId, boolean forGood) {
        jdbc.sql("""
                        UPDATE publication
                        SET shown = false, refusal = NULL, changed_at = now(),
                            generation = generation + CASE WHEN :forGood AND shown THEN 1 ELSE 0 END
                        WHERE system = :system AND hub_id = :hubId
                        """)
                .param("system", system)
                .param("hubId", hubId)
                .param("forGood", forGood)
                .update();
    }

    /** The system does not want it, and shows nothing of it. */
    public void refused(String system, UUID hubId, String reason) {
        jdbc.sql("""
                        UPDATE publication SET shown = false, refusal = :reason, changed_at = now()
                        WHERE system = :system AND hub_id = :hubId
                        """)
                .param("system", system)
                .param("hubId", hubId)
                .param("reason", reason)
                .update();
    }

    /** The system refuses what it was told, and shows what it showed before. */
    public void unchanged(String system, UUID hubId, String reason) {
        jdbc.sql("""
                        UPDATE publication SET refusal = :reason, changed_at = now()
                        WHERE system = :system AND hub_id = :hubId
                        """)
                .param("system", system)
                .param("hubId", hubId)
                .param("reason", reason)
                .update();
    }

    /** Whether the system was ever given an offer; while not, nothing of it can be an echo of ours. */
    public boolean any(String system) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM publication WHERE system = :system)")
                .param("system", system)
                .query(Boolean.class)
                .single();
    }

    /** Offers that the system was given under one of these ids, pages or ids of ours; marks them as seen there. */
    public List<PublicationRow> echoed(
            String system, Collection<String> remoteIds, Collection<String> links, Collection<UUID> hubIds) {
        return jdbc.sql("""
                        UPDATE publication SET echoed_at = now()
                        WHERE system = :system
                          AND (remote_id = ANY (:remoteIds) OR link = ANY (:links) OR hub_id = ANY (:ids::uuid[]))
                        RETURNING system, hub_id, wanted, revision, shown, shown_revision, remote_id, link, refusal,
                          generation
                        """)
                .param("system", system)
                .param("remoteIds", remoteIds.toArray(String[]::new))
                .param("links", links.toArray(String[]::new))
                .param("ids", Columns.text(List.copyOf(hubIds), id -> id))
                .query(PublicationStore::row)
                .list();
    }

    /** Those of these ids that are offers of this hub. */
    public Set<UUID> ours(Collection<UUID> hubIds) {
        return jdbc
                .sql("SELECT hub_id FROM offer WHERE hub_id = ANY (:ids::uuid[])")
                .param("ids", Columns.text(List.copyOf(hubIds), id -> id))
                .query((row, number) -> Objects.requireNonNull(row.getObject("hub_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Publications of a system, or all, the last changed first. */
    public List<PublicationRow> list(@Nullable String system, int limit) {
        return jdbc.sql(
                        "SELECT " + COLUMNS + " FROM publication"
                                + " WHERE :system::text IS NULL OR system = :system::text ORDER BY changed_at DESC LIMIT :limit")
                .param("system", system)
                .param("limit", limit)
                .query(PublicationStore::row)
                .list();
    }

    private static PublicationRow row(ResultSet row, int number) throws SQLException {
        return new PublicationRow(
                row.getString("system"),
                Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                row.getBoolean("wanted"),
                row.getLong("revision"),
                row.getBoolean("shown"),
                Columns.number(row, "shown_revision"),
                row.getString("remote_id"),
                row.getString("link"),
                row.getString("refusal"),
                row.getInt("generation"));
    }
}
