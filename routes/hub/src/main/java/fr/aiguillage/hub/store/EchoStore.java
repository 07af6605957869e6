package fr.aiguillage.hub.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What systems made of the offers that they were given, under names of their own. Each lasts as long as the system shows
 * the offer; from then on the record is a source like another.
 */
@Repository
public class EchoStore {

    /**
     * The system shows the offer, or is being told of it: an answer that was lost leaves an advert there that the hub does
     * not know of yet. One that it refused it never had.
     */
    private static final String GIVEN = "(p.shown OR (p.wanted AND p.refusal IS NULL))";

    private final JdbcClient jdbc;

    public EchoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The opportunity behind each of these ids that is known as a copy already. */
    public Map<String, UUID> known(String system, Collection<String> remoteIds) {
        Map<String, UUID> known = new HashMap<>();
        jdbc.sql("""
                        SELECT e.remote_id, e.hub_id FROM echo e JOIN publication p USING (system, hub_id)
                        WHERE e.system = :system AND e.remote_id = ANY (:remoteIds) AND
                        """ + GIVEN)
                .param("system", system)
                .param("remoteIds", remoteIds.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("remote_id"), Objects.requireNonNull(row.getObject("hub_id", UUID.class)));
                });
        return known;
    }

    /** Whether the hub gave the system anything that stands there. */
    public boolean given(String system) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM publication p WHERE p.system = :system AND " + GIVEN + ")")
                .param("system", system)
                .query(Boolean.class)
                .single();
    }

    /**
     * Of records that look like others, those that are the system's copy of an opportunity that it was given: it has
     * that opportunity of us, and was to show it before the record was first seen. A record that is still held as
     * published is a source.
     *
     * @param lookalikes ids of the records that each is the same as, by remote id
     */
    public Map<String, UUID> copies(String system, Map<String, Set<Long>> lookalikes) {
        List<String> remoteIds = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        lookalikes.forEach((remoteId, ids) -> ids.forEach(id -> {
            remoteIds.add(remoteId);
            others.add(id);
        }));
        Map<String, UUID> copies = new HashMap<>();
        if (others.isEmpty()) {
            return copies;
        }
        jdbc.sql("""
                        SELECT t.remote_id, p.hub_id
                        FROM unnest(:remoteIds::text[], :others::bigint[]) AS t (remote_id, other)
                        JOIN record r ON r.id = t.other AND r.state IN ('LIVE', 'FILLED')
                        JOIN publication p ON p.system = :system AND p.hub_id = r.hub_id
                        LEFT JOIN record own ON own.system = :system AND own.remote_id = t.remote_id
                        WHERE (own.id IS NULL
                           OR (own.state NOT IN ('LIVE', 'FILLED') AND own.first_seen > p.first_wanted))
                          AND %s
                        ORDER BY t.remote_id, p.hub_id DESC
                        """.formatted(GIVEN))
                .param("system", system)
                .param("remoteIds", remoteIds.toArray(String[]::new))
                .param("others", Columns.ids(others))
                .query(row -> {
                    copies.put(row.getString("remote_id"), Objects.requireNonNull(row.getObject("hub_id", UUID.class)));
                });
        return copies;
    }

    /** Remembers them, so that what becomes of the copy there changes nothing either. */
    public void keep(String system, Map<String, UUID> copies) {
        if (copies.isEmpty()) {
            return;
        }
        List<String> remoteIds = List.copyOf(copies.keySet());
        jdbc.sql("""
                        INSERT INTO echo (system, remote_id, hub_id)
                        SELECT :system, remote_id, hub_id
                        FROM unnest(:remoteIds::text[], :hubIds::uuid[]) AS t (remote_id, hub_id)
                        ON CONFLICT (system, remote_id) DO UPDATE SET hub_id = excluded.hub_id
                        """)
                .param("system", system)
                .param("remoteIds", remoteIds.toArray(String[]::new))
                .param("hubIds", Columns.text(remoteIds, copies::get))
                .update();
    }

    /** Those of these records that joined, later than they came, an opportunity that their own system was given before. */
    public Set<Long> joined(Collection<Long> recordIds) {
        if (recordIds.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        SELECT r.id FROM record r
                        JOIN publication p ON p.system = r.system AND p.hub_id = r.hub_id
                        WHERE r.id = ANY (:ids) AND r.first_seen > p.first_wanted AND
                        """ + GIVEN)
                .param("ids", Columns.ids(recordIds))
                .query(Long.class)
                .list());
    }
}
