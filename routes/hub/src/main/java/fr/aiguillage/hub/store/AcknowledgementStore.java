package fr.aiguillage.hub.store;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last answer of each receiver to each offer. */
@Repository
public class AcknowledgementStore {

    private final JdbcClient jdbc;

    public AcknowledgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps answers in their order; one to an older revision than the last answered is left out. */
    public void write(List<Acknowledgement> answers) {
        for (Acknowledgement answer : answers) {
            jdbc.sql("""
                            INSERT INTO acknowledgement AS a (channel, destination, hub_id, revision, status, reason)
                            VALUES (:channel, :destination, :hubId, :revision, :status, :reason)
                            ON CONFLICT (channel, destination, hub_id) DO UPDATE
                            SET revision = excluded.revision, status = excluded.status, reason = excluded.reason,
                                at = now()
                            WHERE a.revision <= excluded.revision
                            """)
                    .param("channel", answer.channel())
                    .param("destination", answer.destination())
                    .param("hubId", answer.hubId())
                    .param("revision", answer.revision())
                    .param("status", answer.status().name())
                    .param("reason", answer.reason())
                    .update();
        }
    }

    /** Answers of every receiver to one offer, or those of one status; the newest first. */
    public List<Acknowledgement> list(@Nullable UUID hubId, @Nullable String status, int limit) {
        return list(hubId, null, status, limit);
    }

    /** Answers to one offer, of one receiver, of one status, or all; the newest first. */
    public List<Acknowledgement> list(
            @Nullable UUID hubId, @Nullable String destination, @Nullable String status, int limit) {
        return jdbc.sql("""
                        SELECT channel, destination, hub_id, revision, status, reason FROM acknowledgement
                        WHERE (:hubId::uuid IS NULL OR hub_id = :hubId::uuid)
                          AND (:destination::text IS NULL OR destination = :destination::text)
                          AND (:status::text IS NULL OR status = :status::text)
                        ORDER BY at DESC LIMIT :limit
                        """)
                .param("hubId", hubId)
                .param("destination", destination)
                .param("status", status)
                .param("limit", limit)
                .query((row, number) -> new Acknowledgement(
                        row.getString("channel"),
                        row.getString("destination"),
                        Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                        row.getLong("revision"),
                        Acknowledgement.Status.valueOf(row.getString("status")),
                        row.getString("reason")))
                .list();
    }
}
