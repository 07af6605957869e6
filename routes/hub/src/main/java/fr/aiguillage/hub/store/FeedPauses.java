package fr.aiguillage.hub.store;

import fr.aiguillage.contract.FeedId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which feeds are paused, for every instance of the hub. */
@Repository
public class FeedPauses {

    private final JdbcClient jdbc;

    public FeedPauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the first reason of a feed that is paused already. */
    public void add(FeedId feed, String reason) {
        jdbc.sql("""
                        INSERT INTO feed_pause (feed, reason) VALUES (:feed, :reason) ON CONFLICT (feed) DO NOTHING
                        """).param("feed", feed.value()).param("reason", reason).update();
    }

    /** Returns false when the feed was not paused. */
    public boolean remove(FeedId feed) {
        return jdbc.sql("DELETE FROM feed_pause WHERE feed = :feed")
                        .param("feed", feed.value())
                        .update()
                > 0;
    }

    public Optional<FeedPause> find(FeedId feed) {
        return list().stream()
                .filter(pause -> pause.feed().equals(feed.value()))
                .findFirst();
    }

    public List<FeedPause> list() {
        return jdbc.sql("SELECT feed, reason, since FROM feed_pause ORDER BY feed")
                .query((row, number) -> new FeedPause(
                        Objects.requireNonNull(row.getString("feed")),
                        Objects.requireNonNull(row.getString("reason")),
                        Objects.requireNonNull(Columns.instant(row, "since"))))
                .list();
    }
}
