package fr.aiguillage.feeds.transport;

import java.time.Clock;

/** What all feeds share when they call partners. */
public record Reach(HostBudgets budgets, SystemBreakers breakers, Patience patience) {

    /** As a hub calls. */
    public static Reach standard(Clock clock) {
        return new Reach(new HostBudgets(clock), new SystemBreakers(), Patience.DEFAULT);
    }
}
