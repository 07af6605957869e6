package fr.aiguillage.bench.jmh;

import java.nio.file.Path;

/** The configuration that the benchmarks work on. */
final class ConfigFolder {

    private ConfigFolder() {}

    /** The system property {@code config}, else {@code config} below the working folder. */
    static Path path() {
        return Path.of(System.getProperty("config", "config"));
    }
}
