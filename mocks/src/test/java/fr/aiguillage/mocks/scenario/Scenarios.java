package fr.aiguillage.mocks.scenario;

import java.time.LocalDate;

/** Scenarios for tests, over the built-in towns. */
public final class Scenarios {
    private Scenarios() {}

    public static Scenario of(long seed, int size) {
        return new Scenario(new ScenarioSettings(seed, size, LocalDate.of(2026, 11, 23)), Communes.builtIn());
    }
}
