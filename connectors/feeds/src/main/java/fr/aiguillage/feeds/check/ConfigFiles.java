package fr.aiguillage.feeds.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of a folder of the configuration. */
public final class ConfigFiles {

    private ConfigFiles() {}

    /** YAML files directly in a folder, relative to the configuration folder, by name; none when it does not exist. */
    public static List<Path> yaml(Path configDir, Path folder) {
        Path place = configDir.resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .map(configDir::relativize)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
