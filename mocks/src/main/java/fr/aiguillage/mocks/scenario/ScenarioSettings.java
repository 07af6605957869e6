package fr.aiguillage.mocks.scenario;

import java.time.LocalDate;

/**
 * All that decides a scenario: the same settings give the same records, byte for byte.
 *
 * @param size number of opportunities; systems carry about 1.6 times as many records
 * @param today first day of the scenario; offers are published before and take place after it
 */
public record ScenarioSettings(long seed, int size, LocalDate today) {
    public ScenarioSettings {
        if (size < 1) {
            throw new IllegalArgumentException("size: at least 1");
        }
    }
}
