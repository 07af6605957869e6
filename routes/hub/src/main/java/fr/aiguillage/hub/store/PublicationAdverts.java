package fr.aiguillage.hub.store;

import fr.aiguillage.core.flow.CompareShown.Advert;
import fr.aiguillage.core.flow.CompareShown.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All offers that a system was ever given, with its adverts, for comparing them with what it shows. */
@Repository
public class PublicationAdverts {

    private final JdbcClient jdbc;

    public PublicationAdverts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An offer at a system.
     *
     * @param state differs after anything that became of it
     * @param underWay whether something about it still waits for the system
     */
    public record Given(UUID hubId, boolean wanted, String state, boolean underWay, List<Advert> adverts) {}

    /** Those that the system gave a name at least once. */
    public List<Given> of(String channel, String system) {
        Map<UUID, Given> given = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT p.hub_id, p.wanted, p.changed_at::text AS state, w.hub_id IS NOT NULL AS under_way,
                               a.remote_id,
                               CASE WHEN a.ended THEN 'END' WHEN a.unpublished THEN 'HIDE' ELSE 'SHOW' END AS told
                        FROM publication p
                        JOIN publication_part a USING (system, hub_id)
                        LEFT JOIN (SELECT DISTINCT hub_id FROM outbox
                                   WHERE channel = :channel AND destination = :system) w ON w.hub_id = p.hub_id
                        WHERE p.system = :system
                        ORDER BY p.hub_id, a.part
                        """).param("channel", channel).param("system", system).query(row -> {
            UUID hubId = Objects.requireNonNull(row.getObject("hub_id", UUID.class));
            Given offer = given.get(hubId);
            if (offer == null) {
                offer = new Given(
                        hubId,
                        row.getBoolean("wanted"),
                        row.getString("state"),
                        row.getBoolean("under_way"),
                        new ArrayList<>());
                given.put(hubId, offer);
            }
            offer.adverts().add(new Advert(row.getString("remote_id"), Told.valueOf(row.getString("told"))));
        });
        return List.copyOf(given.values());
    }

    /** One that the system is to show and shows, if there is any: telling it again has its file written anew. */
    public Optional<Given> one(String system) {
        return jdbc.sql("""
                        SELECT hub_id, changed_at::text AS state FROM publication
                        WHERE system = :system AND wanted AND shown ORDER BY hub_id LIMIT 1
                        """)
                .param("system", system)
                .query((row, number) -> new Given(
                        Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                        true,
                        row.getString("state"),
                        false,
                        List.of()))
                .optional();
    }

    /** Those of them that nothing has become of since they were read. */
    public List<UUID> unchanged(String channel, String system, List<Given> offers) {
        return jdbc.sql("""
                        SELECT p.hub_id
                        FROM unnest(:ids::uuid[], :states::text[]) AS t (hub_id, state)
                        JOIN publication p ON p.system = :system AND p.hub_id = t.hub_id
                                              AND p.changed_at::text = t.state
                        WHERE NOT EXISTS (SELECT FROM outbox o
                                          WHERE o.channel = :channel AND o.destination = :system
                                            AND o.hub_id = p.hub_id)
                        """)
                .param("ids", Columns.text(offers, Given::hubId))
                .param("states", Columns.text(offers, Given::state))
                .param("channel", channel)
                .param("system", system)
                .query((row, number) -> Objects.requireNonNull(row.getObject("hub_id", UUID.class)))
                .list();
    }
}
