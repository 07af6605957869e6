package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.config.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A system that is told over HTTP: create, update, withdraw, unpublish as its settings name them. What the system knows
 * better than the hub is believed: an offer it already has is updated, one it has lost is created again, and one it has
 * no more is withdrawn.
 */
public final class HttpTarget implements SystemTarget {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final HttpTargetSettings settings;
    private final HttpOut http;
    private final Clock clock;
    private @Nullable String token;

    public HttpTarget(HttpTargetSettings settings, HttpOut http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Shown publish(String id, @Nullable Shown shown, JsonNode document) throws IOException, TargetRefusal {
        return shown == null ? create(id, document) : update(id, shown, document);
    }

    private Shown create(String id, JsonNode document) throws IOException, TargetRefusal {
        String own = ownId(id, document);
        HttpOut.Answer answer = call(settings.create(), own, document);
        if (answer.status() == CONFLICT) {
            Shown known = shown(own, answer, null);
            HttpOut.Answer updated = call(settings.update(), known.remoteId(), document);
            demandKnown(updated);
            return shown(own, updated, known);
        }
        demand(answer);
        return shown(own, answer, null);
    }

    private Shown update(String id, Shown shown, JsonNode document) throws IOException, TargetRefusal {
        HttpOut.Answer answer = call(settings.update(), shown.remoteId(), document);
        if (answer.status() == NOT_FOUND || answer.status() == GONE) {
            String own = ownId(id, document);
            HttpOut.Answer created = call(settings.create(), own, document);
            demand(created);
            return shown(own, created, null);
        }
        demandKnown(answer);
        HttpTargetSettings.Call republish = settings.republish();
        if (shown.unpublished() && republish != null) {
            demandKnown(call(republish, shown.remoteId(), MissingNode.getInstance()));
        }
        return shown(shown.remoteId(), answer, shown);
    }

    @Override
    public @Nullable Shown withdraw(String id, @Nullable Shown shown, boolean suspended)
            throws IOException, TargetRefusal {
        HttpTargetSettings.Call pause = suspended ? settings.unpublish() : null;
        String known = shown == null ? id : shown.remoteId();
        HttpOut.Answer answer = call(pause == null ? settings.withdraw() : pause, known, MissingNode.getInstance());
        boolean gone = answer.status() == NOT_FOUND || answer.status() == GONE || answer.status() == CONFLICT;
        if (!gone) {
            demandKnown(answer);
        }
        return pause == null || gone ? null : new Shown(known, shown == null ? null : shown.link(), true);
    }

    /** What the system is to call the advert, where the sender names it. */
    private String ownId(String id, JsonNode document) {
        String own = text(document, settings.ownId());
        return own == null ? id : own;
    }

    private static void demand(HttpOut.Answer answer) throws IOException, TargetRefusal {
        if (answer.refusesContent()) {
            throw new TargetRefusal(RefusalText.of(answer));
        }
        if (!answer.taken()) {
            throw new ReceiverTrouble("HTTP " + answer.status(), answer.retryAfter());
        }
    }

    /** As {@link #demand}, of one advert by its name: one that is another's, or that cannot be found, is no outage. */
    private static void demandKnown(HttpOut.Answer answer) throws IOException, TargetRefusal {
        if (answer.status() == FORBIDDEN || answer.status() == NOT_FOUND || answer.status() == GONE) {
            throw new TargetRefusal(RefusalText.of(answer));
        }
        demand(answer);
    }

    private Shown shown(String otherwise, HttpOut.Answer answer, @Nullable Shown before) {
        JsonNode body = json(answer.body());
        String id = text(body, settings.id());
        String link = text(body, settings.link());
        return new Shown(
                id != null ? id : before != null ? before.remoteId() : otherwise,
                link != null ? link : before != null ? before.link() : null,
                false);
    }

    private static @Nullable String text(JsonNode body, @Nullable String pointer) {
        JsonNode value = pointer == null ? MissingNode.getInstance() : body.at(pointer);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static JsonNode json(String text) {
        try {
            JsonNode body = JSON.readTree(text);
            return body == null ? MissingNode.getInstance() : body;
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** A token may end before its time: then one more login. */
    private HttpOut.Answer call(HttpTargetSettings.Call call, String id, JsonNode document) throws IOException {
        HttpOut.Answer answer = http.send(request(call, id, document));
        if (answer.status() == UNAUTHORIZED && settings.login() != null) {
            token = null;
            return http.send(request(call, id, document));
        }
        return answer;
    }

    private HttpRequest request(HttpTargetSettings.Call call, String id, JsonNode document) throws IOException {
        String path = call.path().replace("{id}", URLEncoder.encode(id, StandardCharsets.UTF_8));
        JsonNode body = call.body() == null ? document : fixed(call.body());
        HttpRequest.Builder request = builder(path)
                .method(
                        call.method(),
                        body.isMissingNode()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (settings.headers() != null) {
            settings.headers().forEach((name, value) -> request.header(name, new Secret(value).resolve()));
        }
        HttpTargetSettings.Login login = settings.login();
        if (login != null) {
            request.header("Authorization", "Bearer " + token(login));
        }
        return request.build();
    }

    /** A body that stands in the settings; {@code {now}} in it is the present moment. */
    private JsonNode fixed(Object body) throws IOException {
        return JSON.readTree(
                JSON.writeValueAsString(body).replace("{now}", clock.instant().toString()));
    }

    private String token(HttpTargetSettings.Login login) throws IOException {
        String held = token;
        if (held != null) {
            return held;
        }
        ObjectNode body = JSON.createObjectNode();
        for (Map.Entry<String, String> field : login.body().entrySet()) {
            body.put(field.getKey(), new Secret(field.getValue()).resolve());
        }
        HttpOut.Answer answer = http.send(builder(login.path())
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
        String fresh = text(json(answer.body()), login.token());
        if (!answer.taken() || fresh == null) {
            throw new ReceiverTrouble("login refused with HTTP " + answer.status(), answer.retryAfter());
        }
        token = fresh;
        return fresh;
    }

    private HttpRequest.Builder builder(String path) {
        return HttpRequest.newBuilder(URI.create(new Secret(settings.url()).resolve() + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }
}
