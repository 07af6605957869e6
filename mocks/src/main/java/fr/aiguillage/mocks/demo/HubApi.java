package fr.aiguillage.mocks.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The hub's API as seen from outside. */
final class HubApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI hub;

    HubApi(URI hub) {
        this.hub = hub;
    }

    boolean isReady() throws InterruptedException {
        return get("/actuator/health").path("status").asText().equals("UP");
    }

    boolean isDrained() throws InterruptedException {
        return get("/api/v1/status").path("drained").asBoolean();
    }

    Books books() throws InterruptedException {
        return Books.of(get("/api/v1/ledger"));
    }

    JsonNode poles() throws InterruptedException {
        return get("/api/v1/poles");
    }

    /** The answer; missing while the hub is not there or says no, so that callers just ask again. */
    private JsonNode get(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(hub.resolve(path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : MissingNode.getInstance();
        } catch (IOException notThere) {
            return MissingNode.getInstance();
        }
    }
}
