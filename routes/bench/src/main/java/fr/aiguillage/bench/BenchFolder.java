package fr.aiguillage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A configuration for the benchmark: the shipped map and rules, and one pushed feed. */
final class BenchFolder {

    private BenchFolder() {}

    static Path make(Path folder) throws IOException {
        Path config = folder.resolve("config");
        for (String part : List.of("poles", "territory", "schemas", "rules")) {
            copy(Path.of("config", part), config.resolve(part));
        }
        keepQueuesAlone(config.resolve("poles"));
        Path feeds = Files.createDirectories(config.resolve("feeds"));
        Path secret = Files.writeString(folder.resolve("secret"), "bench");
        for (String feed : HubPipeline.FEEDS) {
            Files.writeString(feeds.resolve(feed + ".yaml"), """
                    feed: %s
                    system: %s
                    label: Banc d'essai
                    source:
                      kind: queue
                      user: %s
                      password: "${file:%s}"
                    snapshot: incremental
                    diffusion-scope: ACADEMY
                    """.formatted(feed, feed, feed, secret));
        }
        return folder;
    }

    /** A file of a pôle is written once in some seconds whatever comes: waiting for it would measure that pause. */
    private static void keepQueuesAlone(Path poles) throws IOException {
        try (Stream<Path> files = Files.walk(poles)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(
                        file,
                        Files.readAllLines(file).stream()
                                .filter(line -> !line.contains("type: FILE"))
                                .toList());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
