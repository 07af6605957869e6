package fr.aiguillage.hub.store;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.sharing.Surplus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats that pôles released of their own offers; kept when a release ends, so that its history can be told. */
@Repository
public class SurplusStore {

    private final JdbcClient jdbc;

    public SurplusStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The releases of these offers that hold. */
    public Map<UUID, SurplusRelease> find(Collection<UUID> hubIds) {
        Map<UUID, SurplusRelease> found = new HashMap<>();
        if (!hubIds.isEmpty()) {
            jdbc.sql("SELECT * FROM surplus_release WHERE hub_id = ANY (:ids::uuid[]) AND ended_at IS NULL")
                    .param("ids", Columns.text(List.copyOf(hubIds), id -> id))
                    .query(SurplusStore::release)
                    .list()
                    .forEach(release -> found.put(release.hubId(), release));
        }
        return found;
    }

    /** All that were ever made, the latest first. */
    public List<SurplusRelease> list(int limit) {
        return jdbc.sql("SELECT * FROM surplus_release ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query(SurplusStore::release)
                .list();
    }

    public void write(UUID hubId, Surplus surplus, String reason) {
        jdbc.sql("""
                        INSERT INTO surplus_release (hub_id, pole, block, seats, reason)
                        VALUES (:hubId, :pole, :block, :seats, :reason)
                        """)
                .param("hubId", hubId)
                .param("pole", surplus.keeper().value())
                .param("block", surplus.block())
                .param("seats", surplus.seats())
                .param("reason", reason)
                .update();
    }

    /** How many of these offers had a release that held. */
    public int end(Collection<UUID> hubIds, SurplusRelease.End why) {
        return hubIds.isEmpty()
                ? 0
                : jdbc.sql("""
                                UPDATE surplus_release SET ended_at = now(), ended_by = :why
                                WHERE hub_id = ANY (:ids::uuid[]) AND ended_at IS NULL
                                """)
                        .param("why", why.name())
                        .param("ids", Columns.text(List.copyOf(hubIds), id -> id))
                        .update();
    }

    /** The release goes with the offer into another, unless that one has a release of its own. */
    public void move(UUID from, UUID into) {
        jdbc.sql("""
                        UPDATE surplus_release SET hub_id = :into
                        WHERE hub_id = :from AND ended_at IS NULL
                          AND NOT EXISTS (SELECT FROM surplus_release WHERE hub_id = :into AND ended_at IS NULL)
                        """).param("from", from).param("into", into).update();
        end(List.of(from), SurplusRelease.End.OFFER_MERGED);
    }

    private static SurplusRelease release(ResultSet row, int number) throws SQLException {
        String endedBy = row.getString("ended_by");
        return new SurplusRelease(
                Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                new Surplus(
                        new PoleId(row.getString("pole")),
                        row.getObject("block", Integer.class),
                        row.getObject("seats", Integer.class)),
                row.getString("reason"),
                Objects.requireNonNull(Columns.instant(row, "at")),
                Columns.instant(row, "ended_at"),
                endedBy == null ? null : SurplusRelease.End.valueOf(endedBy));
    }
}
