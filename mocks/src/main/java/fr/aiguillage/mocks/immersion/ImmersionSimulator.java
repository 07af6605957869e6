package fr.aiguillage.mocks.immersion;

import fr.aiguillage.mocks.http.SimulatedApi;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.Arguments;
import fr.aiguillage.mocks.scenario.Scenario;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/** Immersion Facilitée as a server on loopback. */
public final class ImmersionSimulator implements AutoCloseable {
    private final SimulatedApi api;

    /** @param key what a consumer shows in {@code authorization} */
    public ImmersionSimulator(Scenario scenario, String key, int port) {
        this(scenario, key, port, Clock.systemUTC());
    }

    ImmersionSimulator(Scenario scenario, String key, int port, Clock clock) {
        api = new SimulatedApi(port, new ImmersionEndpoint(scenario, key, clock));
    }

    /** Runs until interrupted: {@code --port 8105 --key … --seed 1 --size 2000 --trouble none}. */
    public static void main(String[] arguments) throws InterruptedException {
        Arguments given = new Arguments(arguments);
        String key = given.get("key", UUID.randomUUID().toString());
        try (ImmersionSimulator simulator = new ImmersionSimulator(given.scenario(), key, given.number("port", 8105))) {
            simulator.api.bring(Trouble.valueOf(given.get("trouble", "none").toUpperCase(Locale.ROOT)));
            System.out.println("Immersion Facilitée : " + simulator.offers() + " clé " + key);
            Thread.currentThread().join();
        }
    }

    public URI offers() {
        return api.url().resolve("/api/v3/offers");
    }

    public SimulatedApi api() {
        return api;
    }

    @Override
    public void close() {
        api.close();
    }
}
