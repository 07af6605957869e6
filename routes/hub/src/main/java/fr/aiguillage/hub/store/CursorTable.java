package fr.aiguillage.hub.store;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.run.CursorStore;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each incremental feed has been read. */
@Repository
class CursorTable implements CursorStore {

    private final JdbcClient jdbc;

    CursorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> find(FeedId feed) {
        return jdbc.sql("SELECT cursor FROM feed_cursor WHERE feed = :feed")
                .param("feed", feed.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void save(FeedId feed, String cursor) {
        jdbc.sql("""
                        INSERT INTO feed_cursor (feed, cursor) VALUES (:feed, :cursor)
                        ON CONFLICT (feed) DO UPDATE SET cursor = excluded.cursor, at = now()
                        """).param("feed", feed.value()).param("cursor", cursor).update();
    }
}
