package fr.aiguillage.hub.store;

import fr.aiguillage.contract.PoleId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which offers a pôle holds or held, page by page. */
@Repository
public class ReplayStore {

    private final JdbcClient jdbc;

    public ReplayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that no replay had before. */
    public long next() {
        return jdbc.sql("SELECT nextval('replay_number')").query(Long.class).single();
    }

    /** Open offers that the pôle may have been given, of a greater id than this. */
    public List<UUID> open(PoleId pole, boolean visible, @Nullable UUID after, int limit) {
        return page(jdbc.sql("""
                        SELECT hub_id FROM offer
                        WHERE status IN ('ACTIVE', 'SUSPENDED') AND merged_into IS NULL
                          AND (custodian = :pole OR mlds = :pole
                               OR ((:visible OR rule IN ('SHARED_BY_NEED', 'SURPLUS_RELEASED'))
                                   AND visibility @> ARRAY[:pole]::text[]))
                          AND (:after::uuid IS NULL OR hub_id > :after::uuid)
                        ORDER BY hub_id LIMIT :limit
                        """).param("pole", pole.value()).param("visible", visible), after, limit);
    }

    /** Offers that changed since then and are or were in the pôle's custody, or shared with it, or told to that MLDS. */
    public List<UUID> touched(PoleId pole, boolean visible, Instant since, @Nullable UUID after, int limit) {
        return page(
                jdbc.sql("""
                                SELECT o.hub_id FROM offer o
                                WHERE o.changed_at >= :since::timestamptz
                                  AND (o.custodian = :pole OR o.mlds_told @> ARRAY[:pole]::text[]
                                       OR ((:visible OR o.rule IN ('SHARED_BY_NEED', 'SURPLUS_RELEASED'))
                                           AND o.visibility @> ARRAY[:pole]::text[])
                                       OR EXISTS (SELECT FROM journal j
                                                  WHERE j.hub_id = o.hub_id AND j.custodian = :pole))
                                  AND (:after::uuid IS NULL OR o.hub_id > :after::uuid)
                                ORDER BY o.hub_id LIMIT :limit
                                """)
                        .param("pole", pole.value())
                        .param("visible", visible)
                        .param("since", since.toString()),
                after,
                limit);
    }

    private static List<UUID> page(JdbcClient.StatementSpec query, @Nullable UUID after, int limit) {
        return query.param("after", after)
                .param("limit", limit)
                .query((row, number) -> Objects.requireNonNull(row.getObject("hub_id", UUID.class)))
                .list();
    }
}
