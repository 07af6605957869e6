package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A system that is told over HTTP: create, update, withdraw, unpublish as its settings name them. What the system knows
 * better than the hub is believed: an offer it already has is updated, one it has lost is created again, and one it has
 * no more is withdrawn.
 */
public final class HttpTarget implements SystemTarget {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final HttpTargetSettings settings;
    private final HttpCalls calls;
    private final Clock clock;

    public HttpTarget(HttpTargetSettings settings, HttpCalls calls, Clock clock) {
        this.settings = settings;
        this.calls = calls;
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
        String own = HttpCalls.text(document, settings.ownId());
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
        JsonNode body = HttpCalls.json(answer);
        String id = HttpCalls.text(body, settings.id());
        String link = HttpCalls.text(body, settings.link());
        return new Shown(
                id != null ? id : before != null ? before.remoteId() : otherwise,
                link != null ? link : before != null ? before.link() : null,
                false);
    }

    private HttpOut.Answer call(HttpTargetSettings.Call call, String id, JsonNode document) throws IOException {
        String path = call.path().replace("{id}", URLEncoder.encode(id, StandardCharsets.UTF_8));
        return calls.tell(call.method(), path, call.body() == null ? document : fixed(call.body()));
    }

    /** A body that stands in the settings; {@code {now}} in it is the present moment. */
    private JsonNode fixed(Object body) throws IOException {
        return JSON.readTree(
                JSON.writeValueAsString(body).replace("{now}", clock.instant().toString()));
    }
}
