package fr.aiguillage.mocks.onisep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.mocks.http.SimulatedApi;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.Arguments;
import fr.aiguillage.mocks.scenario.Scenario;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Mon stage en ligne, Onisep's national service, as a server on loopback. */
public final class OnisepSimulator implements AutoCloseable {
    private final SimulatedApi api;
    private final OnisepEndpoint endpoint;

    public OnisepSimulator(Scenario scenario, int port) {
        endpoint = new OnisepEndpoint(scenario);
        api = new SimulatedApi(port, endpoint);
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

    /** What partners have deposited and not removed, as the export shows it. */
    public List<ObjectNode> deposited() {
        return endpoint.deposits().list();
    }

    /** Deposits that were ever taken as new. */
    public int depositsCreated() {
        return endpoint.deposits().created();
    }

    public SimulatedApi api() {
        return api;
    }

    @Override
    public void close() {
        api.close();
    }
}
