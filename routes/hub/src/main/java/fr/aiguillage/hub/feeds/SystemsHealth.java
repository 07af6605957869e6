package fr.aiguillage.hub.feeds;

import fr.aiguillage.feeds.transport.Reach;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Shows which systems are left alone because they failed, and which hosts asked for a pause. Always up: a partner that is
 * down is no reason to restart the hub.
 */
@Component("systems")
final class SystemsHealth implements HealthIndicator {

    private final Reach reach;

    SystemsHealth(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("breakers", reach.breakers().states())
                .withDetail("pausedHosts", reach.budgets().paused())
                .build();
    }
}
