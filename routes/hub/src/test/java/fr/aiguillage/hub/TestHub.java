package fr.aiguillage.hub;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole hub with its own broker and database, started once for all the tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestHub.Folders.class)
public @interface TestHub {

    /** The shipped territory, no feeds, free ports and a fresh data folder. */
    class Folders implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "hubs")), "hub")
                        .toAbsolutePath();
                Path config = Files.createDirectory(home.resolve("config"));
                Path shipped = Path.of("..", "..", "config").toAbsolutePath().normalize();
                Files.createSymbolicLink(config.resolve("poles"), shipped.resolve("poles"));
                Files.createSymbolicLink(config.resolve("territory"), shipped.resolve("territory"));
                Files.createSymbolicLink(config.resolve("rules"), shipped.resolve("rules"));
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "test hub",
                                Map.of(
                                        "aiguillage.config-dir", config.toString(),
                                        "aiguillage.data-dir",
                                                home.resolve("data").toString(),
                                        "aiguillage.broker.core-port", "0",
                                        "aiguillage.broker.amqp-port", "0",
                                        "aiguillage.broker.stomp-port", "0",
                                        "aiguillage.broker.disk-reserve", "1MB")));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
