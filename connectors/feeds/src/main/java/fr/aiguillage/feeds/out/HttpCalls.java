package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.config.Secret;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls to one system, whoever makes them: one login, one token and one rate for what it is told and what it is
 * asked. Safe for use by several threads.
 */
public final class HttpCalls {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int UNAUTHORIZED = 401;
    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private final HttpTargetSettings settings;
    private final HttpOut http;
    private final @Nullable RateLimiter rate;
    private @Nullable String token;

    /** @param rate calls a minute, at most; without limit when absent */
    public HttpCalls(HttpTargetSettings settings, HttpOut http, @Nullable Integer rate) {
        this.settings = settings;
        this.http = http;
        this.rate = rate == null ? null : limiter(Duration.ofMinutes(1).dividedBy(rate));
    }

    private static RateLimiter limiter(Duration interval) {
        return RateLimiter.of(
                "calls",
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(interval)
                        .timeoutDuration(LONGEST_TURN)
                        .build());
    }

    /** Of the answer a beginning is kept. */
    HttpOut.Answer tell(String method, String path, JsonNode body) throws IOException {
        HttpRequest.BodyPublisher content = body.isMissingNode()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        HttpOut.Answer answer = tellOnce(method, path, content);
        return tokenEnded(answer) ? tellOnce(method, path, content) : answer;
    }

    private HttpOut.Answer tellOnce(String method, String path, HttpRequest.BodyPublisher body) throws IOException {
        HttpRequest request = authorized(at(path)).method(method, body).build();
        turn();
        return http.send(request);
    }

    /**
     * The whole answer to a question.
     *
     * @param bytes longest answer
     */
    HttpOut.Answer ask(URI address, int bytes) throws IOException {
        HttpOut.Answer answer = askOnce(address, bytes);
        return tokenEnded(answer) ? askOnce(address, bytes) : answer;
    }

    private HttpOut.Answer askOnce(URI address, int bytes) throws IOException {
        HttpRequest request = authorized(address).GET().build();
        turn();
        return http.whole(request, bytes);
    }

    /** Where a path of the settings leads. */
    URI at(String path) {
        return URI.create(new Secret(settings.url()).resolve() + path);
    }

    /** A token may end before its time: then one more login. */
    private synchronized boolean tokenEnded(HttpOut.Answer answer) {
        if (answer.status() != UNAUTHORIZED || settings.login() == null) {
            return false;
        }
        token = null;
        return true;
    }

    private HttpRequest.Builder authorized(URI address) throws IOException {
        HttpRequest.Builder request = builder(address);
        if (settings.headers() != null) {
            settings.headers().forEach((name, value) -> request.header(name, new Secret(value).resolve()));
        }
        HttpTargetSettings.Login login = settings.login();
        return login == null ? request : request.header("Authorization", "Bearer " + token(login));
    }

    private synchronized String token(HttpTargetSettings.Login login) throws IOException {
        String held = token;
        if (held != null) {
            return held;
        }
        ObjectNode body = JSON.createObjectNode();
        for (Map.Entry<String, String> field : login.body().entrySet()) {
            body.put(field.getKey(), new Secret(field.getValue()).resolve());
        }
        turn();
        HttpOut.Answer answer = http.send(builder(at(login.path()))
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
        String fresh = text(json(answer), login.token());
        if (!answer.taken() || fresh == null) {
            throw new ReceiverTrouble("login refused with HTTP " + answer.status(), answer.retryAfter());
        }
        token = fresh;
        return fresh;
    }

    private static HttpRequest.Builder builder(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private void turn() throws IOException {
        if (rate != null && !rate.acquirePermission()) {
            throw new IOException("no turn at " + at("").getHost());
        }
    }

    /** Missing when the answer is no JSON. */
    static JsonNode json(HttpOut.Answer answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return body == null ? MissingNode.getInstance() : body;
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** The value that a JSON Pointer leads to, when it leads to one. */
    static @Nullable String text(JsonNode body, @Nullable String pointer) {
        JsonNode value = pointer == null ? MissingNode.getInstance() : body.at(pointer);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
