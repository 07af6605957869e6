package fr.aiguillage.hub.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The adverts that a system keeps of each offer. */
@Repository
public class PublicationParts {

    private final JdbcClient jdbc;

    public PublicationParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PartRow> of(String system, UUID hubId) {
        return jdbc.sql("""
                        SELECT part, remote_id, link, unpublished FROM publication_part
                        WHERE system = :system AND hub_id = :hubId AND NOT ended ORDER BY part
                        """)
                .param("system", system)
                .param("hubId", hubId)
                .query((row, number) -> new PartRow(
                        row.getString("part"),
                        row.getString("remote_id"),
                        row.getString("link"),
                        row.getBoolean("unpublished")))
                .list();
    }

    /** The offer behind each of these ids and pages of adverts. */
    public Map<String, UUID> owners(String system, Collection<String> remoteIds, Collection<String> links) {
        Map<String, UUID> owners = new HashMap<>();
        jdbc.sql("""
                        SELECT hub_id, remote_id, link FROM publication_part
                        WHERE system = :system AND (remote_id = ANY (:remoteIds) OR link = ANY (:links))
                        """)
                .param("system", system)
                .param("remoteIds", remoteIds.toArray(String[]::new))
                .param("links", links.toArray(String[]::new))
                .query(row -> {
                    UUID hubId = Objects.requireNonNull(row.getObject("hub_id", UUID.class));
                    owners.put(row.getString("remote_id"), hubId);
                    if (row.getString("link") != null) {
                        owners.put(row.getString("link"), hubId);
                    }
                });
        return owners;
    }

    /**
     * Puts these in the place of those kept before.
     *
     * @param ended ids of those that the system was told to end
     */
    @Transactional
    public void replace(String system, UUID hubId, List<PartRow> parts, Collection<String> ended) {
        jdbc.sql("""
                        DELETE FROM publication_part
                        WHERE system = :system AND hub_id = :hubId AND (NOT ended OR remote_id = ANY (:live))
                        """)
                .param("system", system)
                .param("hubId", hubId)
                .param("live", parts.stream().map(PartRow::remoteId).toArray(String[]::new))
                .update();
        jdbc.sql("""
                        INSERT INTO publication_part (system, hub_id, part, remote_id, unpublished, ended)
                        SELECT :system, :hubId, 'ended ' || id, id, true, true FROM unnest(:ended) AS id
                        ON CONFLICT DO NOTHING
                        """)
                .param("system", system)
                .param("hubId", hubId)
                .param("ended", ended.toArray(String[]::new))
                .update();
        for (PartRow part : parts) {
            jdbc.sql("""
                            INSERT INTO publication_part (system, hub_id, part, remote_id, link, unpublished)
                            VALUES (:system, :hubId, :part, :remoteId, :link, :unpublished)
                            """)
                    .param("system", system)
                    .param("hubId", hubId)
                    .param("part", part.part())
                    .param("remoteId", part.remoteId())
                    .param("link", part.link())
                    .param("unpublished", part.unpublished())
                    .update();
        }
    }

    /** The system shows these all the same, whatever it was told: the next delivery of their offer ends them. */
    public void linger(String system, UUID hubId, Collection<String> remoteIds) {
        jdbc.sql("""
                        UPDATE publication_part SET ended = false, unpublished = false
                        WHERE system = :system AND hub_id = :hubId AND remote_id = ANY (:remoteIds)
                        """)
                .param("system", system)
                .param("hubId", hubId)
                .param("remoteIds", remoteIds.toArray(String[]::new))
                .update();
    }

    /** The system hides these, whatever it was told: the next delivery of their offer publishes them again. */
    public void hidden(String system, UUID hubId, Collection<String> remoteIds) {
        jdbc.sql("""
                        UPDATE publication_part SET unpublished = true
                        WHERE system = :system AND hub_id = :hubId AND remote_id = ANY (:remoteIds) AND NOT ended
                        """)
                .param("system", system)
                .param("hubId", hubId)
                .param("remoteIds", remoteIds.toArray(String[]::new))
                .update();
    }
}
