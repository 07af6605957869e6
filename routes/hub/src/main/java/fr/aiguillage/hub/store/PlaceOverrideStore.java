package fr.aiguillage.hub.store;

import fr.aiguillage.contract.PoleId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What coordinators said about addresses. */
@Repository
public class PlaceOverrideStore {

    private final JdbcClient jdbc;

    public PlaceOverrideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the latest first; they are few, since each is a person's word. */
    public List<PlaceOverride> all() {
        return jdbc.sql("SELECT place_key, custodian, reason, hub_id, at FROM place_override ORDER BY at DESC")
                .query((row, number) -> new PlaceOverride(
                        row.getString("place_key"),
                        new PoleId(row.getString("custodian")),
                        row.getString("reason"),
                        Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                        Objects.requireNonNull(Columns.instant(row, "at"))))
                .list();
    }

    /** A later word about the same address takes the place of the earlier. */
    public void write(String placeKey, PoleId custodian, String reason, UUID hubId) {
        jdbc.sql("""
                        INSERT INTO place_override (place_key, custodian, reason, hub_id)
                        VALUES (:key, :custodian, :reason, :hubId)
                        ON CONFLICT (place_key) DO UPDATE
                        SET custodian = excluded.custodian, reason = excluded.reason, hub_id = excluded.hub_id, at = now()
                        """)
                .param("key", placeKey)
                .param("custodian", custodian.value())
                .param("reason", reason)
                .param("hubId", hubId)
                .update();
    }

    /** Takes the words back that were said of an offer; their addresses. */
    public List<String> delete(UUID hubId) {
        return jdbc.sql("DELETE FROM place_override WHERE hub_id = :hubId RETURNING place_key")
                .param("hubId", hubId)
                .query(String.class)
                .list();
    }

    /** Open offers with a record in this town and at this postcode, however written; empty stands for none. */
    public List<UUID> openAt(String postcode, String town) {
        return jdbc.sql("""
                        SELECT DISTINCT o.hub_id
                        FROM offer o JOIN record r ON r.hub_id = o.hub_id AND r.state = 'LIVE'
                        WHERE o.status IN ('ACTIVE', 'SUSPENDED') AND o.merged_into IS NULL
                          AND folded(r.offer::jsonb #>> '{place,postcode}') = folded(:postcode)
                          AND folded(r.offer::jsonb #>> '{place,city}') = folded(:town)
                        ORDER BY o.hub_id
                        """)
                .param("postcode", postcode)
                .param("town", town)
                .query((row, number) -> Objects.requireNonNull(row.getObject("hub_id", UUID.class)))
                .list();
    }
}
