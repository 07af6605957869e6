package fr.aiguillage.hub;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;

/** The feeds in operation. */
@Component
public class FeedTable {

    private final Map<FeedId, FeedDefinition> feeds = new ConcurrentSkipListMap<>();

    public Optional<FeedDefinition> find(FeedId id) {
        return Optional.ofNullable(feeds.get(id));
    }

    /** By id. */
    public List<FeedDefinition> list() {
        return List.copyOf(feeds.values());
    }

    public void remove(FeedId feed) {
        feeds.remove(feed);
    }

    public void put(FeedDefinition feed) {
        feeds.put(feed.id(), feed);
    }
}
