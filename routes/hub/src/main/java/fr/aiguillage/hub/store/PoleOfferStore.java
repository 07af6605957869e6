package fr.aiguillage.hub.store;

import fr.aiguillage.contract.PoleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The open offers in a pôle's custody, shared with it, or that it may see, or those of a coordinator of the MLDS, with the
 * records they consist of, as of one instant.
 */
@Repository
public class PoleOfferStore {

    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient jdbc;

    public PoleOfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record of an open offer.
     *
     * @param mlds the coordinator of the MLDS that is told of the offer, where one is
     * @param offer canonical JSON
     */
    public record Line(
            UUID hubId,
            long revision,
            String custodian,
            @Nullable String mlds,
            String rule,
            String reason,
            String mapVersion,
            Instant changedAt,
            String system,
            String remoteId,
            String offer) {}

    private static final String OWN = "(o.custodian = :pole OR o.mlds = :pole"
            + " OR (o.rule IN ('SHARED_BY_NEED', 'SURPLUS_RELEASED') AND o.visibility @> ARRAY[:pole]::text[]))";

    private static final String SEEN =
            "(o.custodian = :pole OR o.mlds = :pole OR o.visibility @> ARRAY[:pole]::text[])";

    /**
     * Tells the records one by one, those of an offer together; within a transaction memory does not grow with them.
     *
     * @param visible also those that the pôle may only see
     */
    public void read(PoleId pole, boolean visible, Consumer<Line> lines) {
        jdbc.sql("""
                        SELECT o.hub_id, o.revision, o.custodian, o.mlds, o.rule, o.reason, o.map_version, o.changed_at,
                               r.system, r.remote_id, r.offer
                        FROM offer o JOIN record r ON r.hub_id = o.hub_id AND r.state = 'LIVE'
                        WHERE %s AND o.status IN ('ACTIVE', 'SUSPENDED') AND o.merged_into IS NULL
                        ORDER BY o.hub_id, r.system, r.remote_id
                        """.formatted(visible ? SEEN : OWN))
                .param("pole", pole.value())
                .withFetchSize(ROWS_AT_A_TIME)
                .query(row -> {
                    lines.accept(line(row));
                });
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                row.getLong("revision"),
                row.getString("custodian"),
                row.getString("mlds"),
                row.getString("rule"),
                row.getString("reason"),
                row.getString("map_version"),
                Objects.requireNonNull(Columns.instant(row, "changed_at")),
                row.getString("system"),
                row.getString("remote_id"),
                row.getString("offer"));
    }
}
