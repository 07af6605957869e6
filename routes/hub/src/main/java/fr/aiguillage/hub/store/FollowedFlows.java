package fr.aiguillage.hub.store;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which version of the flows the open offers were last gone through. */
@Repository
public class FollowedFlows {

    private final JdbcClient jdbc;

    public FollowedFlows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far.
     *
     * @param reached last offer gone through; absent once all are
     */
    public record Progress(String version, @Nullable UUID reached) {}

    public Optional<Progress> find() {
        return jdbc.sql("SELECT version, reached FROM flows_followed")
                .query((row, number) -> new Progress(row.getString("version"), row.getObject("reached", UUID.class)))
                .optional();
    }

    public void save(Progress progress) {
        jdbc.sql("""
                        INSERT INTO flows_followed (version, reached) VALUES (:version, :reached::uuid)
                        ON CONFLICT (only_row) DO UPDATE SET version = excluded.version, reached = excluded.reached
                        """)
                .param("version", progress.version())
                .param("reached", progress.reached())
                .update();
    }
}
