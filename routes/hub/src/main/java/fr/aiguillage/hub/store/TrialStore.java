package fr.aiguillage.hub.store;

import fr.aiguillage.contract.SystemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up what the hub holds, for an offer that is only being tried; reads and never writes. */
public record TrialStore(JdbcClient jdbc) {

    /** A record of the hub. */
    public record Held(
            String system,
            String remoteId,
            String state,
            @Nullable String hash,
            UUID hubId,
            byte @Nullable [] fingerprint) {}

    public Optional<Held> find(SystemId system, String remoteId) {
        return jdbc.sql("""
                        SELECT system, remote_id, state, hash, hub_id, fingerprint FROM record
                        WHERE system = :system AND remote_id = :remoteId
                        """)
                .param("system", system.value())
                .param("remoteId", remoteId)
                .query((row, number) -> held(row))
                .optional();
    }

    /** Those of these records that are published. */
    public List<Held> published(Collection<Long> ids) {
        return jdbc.sql("""
                        SELECT system, remote_id, state, hash, hub_id, fingerprint FROM record
                        WHERE id = ANY (:ids) AND state IN ('LIVE', 'FILLED') ORDER BY system, remote_id
                        """)
                .param("ids", Columns.ids(ids))
                .query((row, number) -> held(row))
                .list();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                Objects.requireNonNull(row.getString("system")),
                Objects.requireNonNull(row.getString("remote_id")),
                Objects.requireNonNull(row.getString("state")),
                row.getString("hash"),
                Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                row.getBytes("fingerprint"));
    }
}
