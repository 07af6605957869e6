package fr.aiguillage.mocks.uneleveunstage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.mocks.http.SimulatedApi;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.Arguments;
import fr.aiguillage.mocks.scenario.Scenario;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** 1élève1stage as a server on loopback. */
public final class UnEleveUnStageSimulator implements AutoCloseable {
    private final SimulatedApi api;
    private final UnEleveUnStageEndpoint endpoint;

    public UnEleveUnStageSimulator(Scenario scenario, Account account, int port) {
        this(scenario, account, port, Clock.systemUTC());
    }

    public UnEleveUnStageSimulator(Scenario scenario, Account account, int port, Clock clock) {
        endpoint = new UnEleveUnStageEndpoint(scenario, account, clock);
        api = new SimulatedApi(port, endpoint);
    }

    /** Runs until interrupted: {@code --port 8104 --email … --password … --seed 1 --size 2000 --trouble none}. */
    public static void main(String[] arguments) throws InterruptedException {
        Arguments given = new Arguments(arguments);
        Account account = new Account(
                given.get("email", "hub@pole.example"),
                given.get("password", UUID.randomUUID().toString()));
        try (UnEleveUnStageSimulator simulator =
                new UnEleveUnStageSimulator(given.scenario(), account, given.number("port", 8104))) {
            simulator.api.bring(Trouble.valueOf(given.get("trouble", "none").toUpperCase(Locale.ROOT)));
            System.out.println("1élève1stage : " + simulator.base());
            System.out.println("  compte : " + account.email() + " " + account.password());
            Thread.currentThread().join();
        }
    }

    /** Root of the API, {@code …/api/v2}. */
    public URI base() {
        return api.url().resolve(UnEleveUnStageEndpoint.BASE);
    }

    /** What the partner has published and not deleted, as last written; {@code published_at} null when unpublished. */
    public List<ObjectNode> published() {
        return endpoint.own().list();
    }

    /** Offers that the partner ever created. */
    public int created() {
        return endpoint.own().created();
    }

    /** Makes every token issued so far worthless. */
    public void revokeTokens() {
        endpoint.revokeTokens();
    }

    public SimulatedApi api() {
        return api;
    }

    @Override
    public void close() {
        api.close();
    }
}
