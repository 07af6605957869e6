package fr.aiguillage.mocks.poleemploi;

import fr.aiguillage.mocks.http.SimulatedApi;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.Arguments;
import fr.aiguillage.mocks.scenario.Scenario;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Pôle emploi's offers API and its authorisation server, on one loopback port. */
public final class PoleEmploiSimulator implements AutoCloseable {
    private final SimulatedApi api;
    private final PoleEmploiEndpoint endpoint;

    public PoleEmploiSimulator(Scenario scenario, Client client, int port) {
        this(scenario, client, port, Clock.systemUTC());
    }

    PoleEmploiSimulator(Scenario scenario, Client client, int port, Clock clock) {
        endpoint = new PoleEmploiEndpoint(scenario, client, clock);
        api = new SimulatedApi(port, endpoint);
    }

    /** Runs until interrupted: {@code --port 8102 --client-id … --client-secret … --seed 1 --size 2000}. */
    public static void main(String[] arguments) throws InterruptedException {
        Arguments given = new Arguments(arguments);
        Client client = new Client(
                given.get("client-id", "PAR_aiguillage"),
                given.get("client-secret", UUID.randomUUID().toString()));
        try (PoleEmploiSimulator simulator =
                new PoleEmploiSimulator(given.scenario(), client, given.number("port", 8102))) {
            simulator.api.bring(Trouble.valueOf(given.get("trouble", "none").toUpperCase(Locale.ROOT)));
            System.out.println("Pôle emploi : " + simulator.search());
            System.out.println("  dépôt : " + simulator.deposit());
            System.out.println("  jeton : " + simulator.tokens() + " client " + client.id() + " " + client.secret());
            Thread.currentThread().join();
        }
    }

    public URI search() {
        return api.url().resolve("/partenaire/offresdemploi/v2/offres/search");
    }

    /** Where a partner sends its file of offers. */
    public URI deposit() {
        return api.url().resolve(DepositEndpoint.PATH);
    }

    /** The files that were taken there, the last one last. */
    public List<String> deposits() {
        return endpoint.deposits();
    }

    public URI tokens() {
        return api.url().resolve("/connexion/oauth2/access_token?realm=%2Fpartenaire");
    }

    public SimulatedApi api() {
        return api;
    }

    /** Makes every token issued so far worthless, as a restart of the authorisation server does. */
    public void revokeTokens() {
        endpoint.revokeTokens();
    }

    @Override
    public void close() {
        api.close();
    }
}
