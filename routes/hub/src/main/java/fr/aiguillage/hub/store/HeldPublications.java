package fr.aiguillage.hub.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers that may flow once their reservation is over. */
@Repository
public class HeldPublications {

    private final JdbcClient jdbc;

    public HeldPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until last day of the reservation */
    public void hold(UUID hubId, LocalDate until) {
        jdbc.sql("""
                        INSERT INTO publication_held (hub_id, reserved_until) VALUES (:hubId, :until)
                        ON CONFLICT (hub_id) DO UPDATE SET reserved_until = excluded.reserved_until
                        """).param("hubId", hubId).param("until", until).update();
    }

    /** Offers whose reservation ended before this day. */
    public List<UUID> endedBefore(LocalDate day, int limit) {
        return jdbc.sql("""
                        SELECT hub_id FROM publication_held WHERE reserved_until < :day
                        ORDER BY reserved_until, hub_id LIMIT :limit
                        """)
                .param("day", day)
                .param("limit", limit)
                .query((row, number) -> Objects.requireNonNull(row.getObject("hub_id", UUID.class)))
                .list();
    }

    public void release(Collection<UUID> hubIds) {
        jdbc.sql("DELETE FROM publication_held WHERE hub_id = ANY (:ids::uuid[])")
                .param("ids", Columns.text(List.copyOf(hubIds), id -> id))
                .update();
    }
}
