package fr.aiguillage.feeds;

import fr.aiguillage.feeds.check.ConfigCheck;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.config.FeedCatalog;
import fr.aiguillage.feeds.config.ReadFeeds;
import fr.aiguillage.feeds.mapping.MappingInspection;
import java.nio.file.Path;
import java.util.List;

/** The feeds of a configuration folder, mappings and code tables included: to run them, or only to check them. */
public final class FeedConfiguration implements ConfigCheck {

    private final ReadFeeds feeds = new ReadFeeds(List.of(new MappingInspection()));

    /** The feeds that can run, and every problem. */
    public FeedCatalog read(Path configDir) {
        return feeds.read(configDir);
    }

    @Override
    public List<ConfigProblem> check(Path configDir) {
        return read(configDir).problems();
    }
}
