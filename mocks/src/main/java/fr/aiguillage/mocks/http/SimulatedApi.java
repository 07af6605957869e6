package fr.aiguillage.mocks.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;

/**
 * A partner's HTTP server on loopback, with its days and its bad days. Two calls steer it from outside:
 * {@code POST /simulator/step} moves the scenario on by a day, {@code POST /simulator/trouble?name=UNAVAILABLE} brings
 * trouble.
 */
public final class SimulatedApi implements AutoCloseable {
    private final WireMockServer server;
    private final Day day = new Day();

    /**
     * @param port 0 for any that is free
     */
    public SimulatedApi(int port, Endpoint endpoint) {
        server = new WireMockServer(wireMockConfig()
                .port(port)
                .bindAddress("127.0.0.1")
                .containerThreads(10)
                .disableRequestJournal()
                .extensions(new EndpointTransformer(endpoint, day)));
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Moves the scenario to a step. */
    public void moveTo(int newStep) {
        day.moveTo(newStep);
    }

    public void bring(Trouble newTrouble) {
        day.bring(newTrouble);
    }

    @Override
    public void close() {
        server.stop();
    }
}
