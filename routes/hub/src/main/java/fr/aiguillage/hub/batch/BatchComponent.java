package fr.aiguillage.hub.batch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;

/**
 * {@code batch:<queue>}: consumes a queue in transacted batches. Camel's own JMS component hands over one message per
 * transaction (150 to 300 a second with a database behind it); a batch shares one commit among hundreds.
 *
 * <p>The exchange's body is a {@code List<InboundMessage>} in the order of the queue. When the route ends without an
 * exception its body, if it is a {@code List<Reply>}, is sent and the batch acknowledged in one transaction. The
 * route commits its own work first, and must take a message that comes again for what it is. An exception that the
 * route has not handled tells by its {@link FailureKind} whether the batch is split or put back. Collaborators that
 * are not set are looked up in the registry by type.
 */
public class BatchComponent extends DefaultComponent {

    private @Nullable ConnectionFactory connectionFactory;
    private @Nullable PoisonHandler poisonHandler;
    private @Nullable MeterRegistry meterRegistry;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        BatchEndpoint endpoint = new BatchEndpoint(uri, this, remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    public void setConnectionFactory(ConnectionFactory connectionFactory) {
        this.connectionFactory = connectionFactory;
    }

    public void setPoisonHandler(PoisonHandler poisonHandler) {
        this.poisonHandler = poisonHandler;
    }

    public void setMeterRegistry(MeterRegistry meterRegistry) {
        this.meterRegistry = meterRegistry;
    }

    ConnectionFactory connectionFactory() {
        return connectionFactory != null ? connectionFactory : single(ConnectionFactory.class);
    }

    PoisonHandler poisonHandler() {
        return poisonHandler != null ? poisonHandler : single(PoisonHandler.class);
    }

    MeterRegistry meterRegistry() {
        MeterRegistry found = meterRegistry != null
                ? meterRegistry
                : getCamelContext().getRegistry().findSingleByType(MeterRegistry.class);
        return found != null ? found : new SimpleMeterRegistry();
    }

    private <T> T single(Class<T> type) {
        T found = getCamelContext().getRegistry().findSingleByType(type);
        if (found == null) {
            throw new IllegalStateException("batch: needs exactly one " + type.getSimpleName() + " in the registry");
        }
        return found;
    }
}
