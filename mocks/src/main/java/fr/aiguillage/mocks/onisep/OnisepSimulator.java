package fr.aiguillage.mocks.onisep;

import fr.aiguillage.mocks.http.SimulatedApi;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.Arguments;
import fr.aiguillage.mocks.scenario.Scenario;
import java.net.URI;
import java.util.Locale;

/** Mon stage en ligne, Onisep's national service, as a server on loopback. */
public final class OnisepSimulator implements AutoCloseable {
    private final SimulatedApi api;

    public OnisepSimulator(Scenario scenario, int port) {
        api = new SimulatedApi(port, new OnisepEndpoint(scenario));
    }

    /** Runs until interrupted: {@code --port 8101 --seed 1 --size 2000 --trouble none}. */
    public static void main(String[] arguments) throws InterruptedException {
        Arguments given = new Arguments(arguments);
        try (OnisepSimulator simulator = new OnisepSimulator(given.scenario(), given.number("port", 8101))) {
            simulator.api.bring(Trouble.valueOf(given.get("trouble", "none").toUpperCase(Locale.ROOT)));
            System.out.println("Mon stage en ligne : " + simulator.offers());
            Thread.currentThread().join();
        }
    }

    /** Where the offers are, without paging parameters. */
    public URI offers() {
        return api.url().resolve("/api/v1/offres");
    }

    public SimulatedApi api() {
        return api;
    }

    @Override
    public void close() {
        api.close();
    }
}
