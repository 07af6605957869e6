package fr.aiguillage.mocks.missionlocale;

import fr.aiguillage.mocks.http.SimulatedApi;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.Arguments;
import fr.aiguillage.mocks.scenario.Scenario;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;

/** A mission locale that hands out events until each is acknowledged, as i-milo does, as a server on loopback. */
public final class MissionLocaleEvents implements AutoCloseable {
    private final SimulatedApi api;
    private final MissionLocaleEventsEndpoint endpoint;

    /** @param key what an operator shows in {@code X-Gravitee-Api-Key} */
    public MissionLocaleEvents(Scenario scenario, String key, int port) {
        endpoint = new MissionLocaleEventsEndpoint(scenario, key);
        api = new SimulatedApi(port, endpoint);
    }

    /** Runs until interrupted: {@code --port 8106 --key … --seed 1 --size 2000 --trouble none}. */
    public static void main(String[] arguments) throws InterruptedException {
        Arguments given = new Arguments(arguments);
        String key = given.get("key", UUID.randomUUID().toString());
        try (MissionLocaleEvents events = new MissionLocaleEvents(given.scenario(), key, given.number("port", 8106))) {
            events.api.bring(Trouble.valueOf(given.get("trouble", "none").toUpperCase(Locale.ROOT)));
            System.out.println("Mission locale, événements : " + events.events() + " clé " + key);
            Thread.currentThread().join();
        }
    }

    public URI events() {
        return api.url().resolve(MissionLocaleEventsEndpoint.EVENTS);
    }

    /** Events that were not acknowledged. */
    public int pending() {
        return endpoint.pending();
    }

    public SimulatedApi api() {
        return api;
    }

    @Override
    public void close() {
        api.close();
    }
}
