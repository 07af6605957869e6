package fr.aiguillage.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.hub.HubSettings;
import jakarta.jms.ConnectionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class BrokerConfigurationTest {

    @TempDir
    Path directory;

    @Configuration
    @EnableConfigurationProperties({BrokerSettings.class, HubSettings.class})
    static class Settings {}

    private final ApplicationContextRunner hub =
            new ApplicationContextRunner().withUserConfiguration(Settings.class, BrokerConfiguration.class);

    private ApplicationContextRunner embedded() {
        return hub.withPropertyValues(
                "aiguillage.data-dir=" + directory,
                "aiguillage.broker.core-port=0",
                "aiguillage.broker.amqp-port=0",
                "aiguillage.broker.stomp-port=0");
    }

    @Test
    void theEmbeddedBrokerIsTheDefaultAndKeepsItsJournalInTheDataFolder() {
        embedded().run(context -> {
            assertThat(context.getBean(BrokerQueues.class).ensure(List.of("in.a", "receipts.a")))
                    .isEqualTo(2);
            assertThat(context.getBean(BrokerQueues.class).ensure(List.of("in.a")))
                    .isZero();
            assertThat(context.getBean(QueueDepths.class).of(List.of("in.a", "in.b")))
                    .containsOnlyKeys("in.a");
            assertThat(context.getBean(BrokerEndpoints.class).amqp().getPort()).isPositive();
            assertThat(directory.resolve("broker/journal")).isDirectory();
        });
    }

    @Test
    void healthTellsWhetherTheBrokerCanBeReached() {
        embedded().run(context -> {
            HealthIndicator health = context.getBean(HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            context.getBean(EmbeddedBroker.class).stop();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        });
    }

    @Test
    void anExternalBrokerServesTheSameBeans() throws Exception {
        try (TestBroker elsewhere = TestBroker.in(directory)) {
            Path password = Files.writeString(
                    directory.resolve("password"), elsewhere.hub().password() + "\n");
            hub.withPropertyValues(
                            "aiguillage.broker.mode=external",
                            "aiguillage.broker.external.url="
                                    + elsewhere.endpoints().core(),
                            "aiguillage.broker.external.user=hub",
                            "aiguillage.broker.external.password-ref=file:" + password)
                    .run(context -> {
                        assertThat(context.getBean(BrokerQueues.class).ensure(List.of("in.a")))
                                .isEqualTo(1);
                        assertThat(context.getBean(QueueDepths.class).of(List.of("in.a")))
                                .containsEntry("in.a", 0L);
                        assertThat(context.getBean(HubUser.class).name()).isEqualTo("hub");
                        assertThat(context).doesNotHaveBean(EmbeddedBroker.class);
                        assertThat(context).hasSingleBean(ConnectionFactory.class);
                    });
        }
    }
}
