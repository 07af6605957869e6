package fr.aiguillage.hub.store;

import fr.aiguillage.contract.FeedId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs that read their source to its end. */
@Repository
public class GoodRuns {

    private final JdbcClient jdbc;

    public GoodRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the last of a feed began. */
    public Optional<Instant> last(FeedId feed) {
        return jdbc.sql("""
                        SELECT started_at FROM feed_run
                        WHERE feed = :feed AND state IN ('READ', 'COMPLETE', 'HELD', 'UNCHANGED')
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("feed", feed.value())
                .query((row, number) -> Objects.requireNonNull(Columns.instant(row, "started_at")))
                .optional();
    }
}
