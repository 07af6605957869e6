package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.DestinationStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Raises the alarm for destinations that nothing is sent to any more. The hub itself is well: the status is DEGRADED,
 * which no watchdog takes for a reason to restart it.
 */
@Component
class DeliveryHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final DestinationStore destinations;

    DeliveryHealth(DestinationStore destinations, MeterRegistry metrics) {
        super("the destinations cannot be read");
        this.destinations = destinations;
        Gauge.builder(
                        "aiguillage.destinations.parked",
                        destinations,
                        store -> store.parked().size())
                .description("destinations that wait for a person")
                .register(metrics);
        Gauge.builder(
                        "aiguillage.destinations.failing",
                        destinations,
                        store -> store.list().stream()
                                .filter(row -> row.failures() > 0)
                                .count())
                .description("destinations that did not take the last delivery")
                .register(metrics);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> parked = destinations.parked().stream()
                .map(row -> row.channel() + "/" + row.destination())
                .toList();
        builder.status(parked.isEmpty() ? Status.UP : DEGRADED).withDetail("parked", parked);
    }
}
