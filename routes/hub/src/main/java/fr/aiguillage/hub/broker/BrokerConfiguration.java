package fr.aiguillage.hub.broker;

import fr.aiguillage.hub.HubSettings;
import jakarta.jms.ConnectionFactory;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The broker as the rest of the hub sees it: a connection factory, its queues, its accounts. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    private static final String MODE = "aiguillage.broker.mode";

    /** The broker in this process. It starts with the first bean that needs it and outlives them all. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = MODE, havingValue = "embedded", matchIfMissing = true)
    static class Embedded {

        private final HubCredential hub = HubCredential.random();

        @Bean(initMethod = "start", destroyMethod = "stop")
        EmbeddedBroker embeddedBroker(BrokerSettings settings, HubSettings folders, BrokerAccounts accounts) {
            return new EmbeddedBroker(settings, folders.dataDir().resolve("broker"), hub, accounts);
        }

        @Bean
        BrokerEndpoints brokerEndpoints(EmbeddedBroker broker) {
            return broker.endpoints();
        }

        @Bean
        HubUser hubUser() {
            return new HubUser(hub.user());
        }

        @Bean
        ConnectionFactory connectionFactory(EmbeddedBroker broker) {
            return HubConnectionFactory.to(broker.inVmUrl(), hub);
        }
    }

    /** A broker that somebody else looks after. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = MODE, havingValue = "external")
    static class External {

        @Bean
        BrokerSettings.External externalBroker(BrokerSettings settings) {
            return Objects.requireNonNull(settings.external(), "aiguillage.broker.external.url is required");
        }

        @Bean
        HubUser hubUser(BrokerSettings.External external) {
            return new HubUser(external.user());
        }

        @Bean
        ConnectionFactory connectionFactory(BrokerSettings.External external) {
            String password = SecretReference.read(external.passwordRef(), System.getenv());
            return HubConnectionFactory.to(external.url(), new HubCredential(external.user(), password));
        }
    }

    @Bean
    BrokerAccounts brokerAccounts() {
        return new BrokerAccounts();
    }

    @Bean
    BrokerQueues brokerQueues(ConnectionFactory connections) {
        return new BrokerQueues(connections);
    }

    @Bean
    QueueDepths queueDepths(ConnectionFactory connections) {
        return new QueueDepths(connections);
    }

    @Bean
    HealthIndicator brokerHealthIndicator(ConnectionFactory connections) {
        return new BrokerHealthIndicator(connections);
    }
}
