package fr.aiguillage.feeds.testing;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.run.CursorStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Cursors that live as long as the test. */
public final class MemoryCursors implements CursorStore {

    private final Map<FeedId, String> cursors = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(FeedId feed) {
        return Optional.ofNullable(cursors.get(feed));
    }

    @Override
    public void save(FeedId feed, String cursor) {
        cursors.put(feed, cursor);
    }
}
