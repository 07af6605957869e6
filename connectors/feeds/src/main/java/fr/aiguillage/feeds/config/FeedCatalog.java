package fr.aiguillage.feeds.config;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.util.List;
import java.util.Optional;

/**
 * The feeds that can run, and why the others cannot. A bad file does not stop the good ones.
 *
 * @param feeds those without a fatal problem, by id
 */
public record FeedCatalog(List<FeedDefinition> feeds, List<ConfigProblem> problems) {

    public FeedCatalog {
        feeds = List.copyOf(feeds);
        problems = List.copyOf(problems);
    }

    public Optional<FeedDefinition> find(FeedId id) {
        return feeds.stream().filter(feed -> feed.id().equals(id)).findFirst();
    }
}
