package fr.aiguillage.feeds.check;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a YAML file.
 *
 * @param document absent when the file could not be read as YAML at all
 */
public record YamlReading(Optional<YamlDocument> document, List<ConfigProblem> problems) {

    public YamlReading {
        problems = List.copyOf(problems);
    }

    static YamlReading failed(ConfigProblem problem) {
        return new YamlReading(Optional.empty(), List.of(problem));
    }
}
