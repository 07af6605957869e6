package fr.aiguillage.mocks.poleemploi;

import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import fr.aiguillage.mocks.http.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The authorisation server: client credentials in the realm {@code /partenaire}, with both scopes of the offers API.
 * A token lives 1499 seconds, as the real one does.
 */
final class TokenOffice {
    static final int LIFETIME_SECONDS = 1_499;
    private static final String SCOPES = "api_offresdemploiv2 o2dsoffre";

    private final Client client;
    private final Clock clock;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    TokenOffice(Client client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Answer issue(Request request) {
        QueryParameter realm = request.queryParameter("realm");
        if (!realm.isPresent() || !realm.containsValue("/partenaire")) {
            return error(400, "invalid_request", "Realm not found");
        }
        if (!"client_credentials".equals(field(request, "grant_type"))) {
            return error(400, "unsupported_grant_type", "Grant type is not supported");
        }
        if (!client.id().equals(field(request, "client_id"))
                || !client.secret().equals(field(request, "client_secret"))) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        String scope = field(request, "scope");
        if (scope == null || !Arrays.asList(scope.split(" ")).containsAll(Arrays.asList(SCOPES.split(" ")))) {
            return error(400, "invalid_scope", "Unknown/invalid scope(s)");
        }
        String token = UUID.randomUUID().toString();
        ends.put(token, clock.instant().plusSeconds(LIFETIME_SECONDS));
        return Answer.json(
                200,
                "{\"scope\":\"%s\",\"expires_in\":%d,\"token_type\":\"Bearer\",\"access_token\":\"%s\"}"
                        .formatted(SCOPES, LIFETIME_SECONDS, token),
                Map.of("Cache-Control", "no-store"));
    }

    boolean knows(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        Instant end = ends.get(authorization.substring("Bearer ".length()));
        return end != null && clock.instant().isBefore(end);
    }

    /** Forgets every token, as after a restart of the authorisation server. */
    void revokeAll() {
        ends.clear();
    }

    private static @Nullable String field(Request request, String name) {
        FormParameter parameter = request.formParameter(name);
        return parameter.isPresent() ? parameter.firstValue() : null;
    }

    private static Answer error(int status, String code, String description) {
        return Answer.json(status, "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(code, description));
    }
}
