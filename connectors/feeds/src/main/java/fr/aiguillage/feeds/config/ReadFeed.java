package fr.aiguillage.feeds.config;

import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one feed's file.
 *
 * @param document absent when the file is no YAML
 * @param feed absent when a problem is fatal
 */
record ReadFeed(@Nullable YamlDocument document, @Nullable FeedDefinition feed, List<ConfigProblem> problems) {

    /** Text at a place, empty when there is none. */
    String text(String pointer) {
        return document == null ? "" : document.at(pointer).asText();
    }
}
