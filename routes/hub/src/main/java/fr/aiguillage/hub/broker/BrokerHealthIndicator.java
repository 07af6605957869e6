package fr.aiguillage.hub.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when the hub can log in to the broker with its own user. */
final class BrokerHealthIndicator extends AbstractHealthIndicator {

    private final ConnectionFactory connections;

    BrokerHealthIndicator(ConnectionFactory connections) {
        super("the broker cannot be reached");
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        try (Connection connection = connections.createConnection()) {
            builder.up().withDetail("version", connection.getMetaData().getProviderVersion());
        }
    }
}
