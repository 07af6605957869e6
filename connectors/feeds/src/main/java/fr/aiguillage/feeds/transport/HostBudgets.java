package fr.aiguillage.feeds.transport;

import fr.aiguillage.feeds.config.Rate;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** One budget of calls for each host, shared by every feed that calls it. */
public final class HostBudgets {

    private final Map<String, HostBudget> budgets = new ConcurrentHashMap<>();
    private final Clock clock;

    public HostBudgets(Clock clock) {
        this.clock = clock;
    }

    /**
     * The budget of the host of an address.
     *
     * @param rate that a feed allows itself; the slowest that was named for the host holds
     */
    public HostBudget of(URI address, Rate rate) {
        String host = String.valueOf(address.getAuthority()).toLowerCase(Locale.ROOT);
        HostBudget budget = budgets.computeIfAbsent(host, name -> new HostBudget(name, rate, clock));
        budget.slowDownTo(rate);
        return budget;
    }

    /** Hosts that want no calls at the moment, and until when. */
    public Map<String, Instant> paused() {
        Map<String, Instant> paused = new TreeMap<>();
        budgets.forEach((host, budget) -> {
            Instant until = budget.pausedUntil();
            if (until != null) {
                paused.put(host, until);
            }
        });
        return paused;
    }
}
