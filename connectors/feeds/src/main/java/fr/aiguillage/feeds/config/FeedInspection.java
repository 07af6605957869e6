package fr.aiguillage.feeds.config;

import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks for what the schema cannot see in one feed's file. The file may break the schema too, so that everything is
 * told at once: an inspection leaves alone what is missing or of another type.
 */
public interface FeedInspection {

    List<ConfigProblem> inspect(Path configDir, YamlDocument feed);
}
