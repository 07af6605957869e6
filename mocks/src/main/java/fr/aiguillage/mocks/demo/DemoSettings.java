package fr.aiguillage.mocks.demo;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What can be set on the command line, as system properties.
 *
 * @param size opportunities of the scenario
 * @param port of the hub's API
 * @param hubJar the hub, as built
 * @param configDir the configuration that the hub runs with
 * @param exitWhenDrained end when everything has arrived, with 0 if the books balance, instead of going on
 * @param patience longest time until everything has arrived
 */
record DemoSettings(
        long seed, int size, int port, Path hubJar, Path configDir, boolean exitWhenDrained, Duration patience) {

    static DemoSettings fromSystem() {
        return new DemoSettings(
                Long.getLong("scenario.seed", 1),
                Integer.getInteger("scenario.size", 2_000),
                Integer.getInteger("hub.port", 8085),
                Path.of(System.getProperty("hub.jar", "routes/hub/target/aiguillage.jar")),
                Path.of(System.getProperty("hub.config", "config")),
                Boolean.getBoolean("exit-when-drained"),
                Duration.parse(System.getProperty("patience", "PT15M")));
    }
}
