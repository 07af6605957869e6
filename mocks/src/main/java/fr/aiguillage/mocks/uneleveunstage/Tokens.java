package fr.aiguillage.mocks.uneleveunstage;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Request;
import fr.aiguillage.mocks.http.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Login: a token that lives 24 hours. */
final class Tokens {
    private static final Duration LIFE = Duration.ofHours(24);

    private final Account account;
    private final Clock clock;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    Tokens(Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    Answer login(JsonNode body) {
        boolean known = account.email().equals(body.path("email").asText())
                && account.password().equals(body.path("password").asText());
        if (!known) {
            throw Failure.plain(401, "Invalid email or password");
        }
        // Three parts, as a JWT has; nobody looks into it.
        String token = "eyJhbGciOiJIUzI1NiJ9." + UUID.randomUUID() + ".simulated";
        ends.put(token, clock.instant().plus(LIFE));
        return Answer.json(200, "{\"token\":\"" + token + "\"}");
    }

    void check(Request request) {
        String header = request.getHeader("Authorization");
        Instant end = header == null ? null : ends.get(header.replaceFirst("^Bearer ", ""));
        if (end == null || !clock.instant().isBefore(end)) {
            throw Failure.of(401, "UNAUTHORIZED", "wrong api token");
        }
    }

    void revokeAll() {
        ends.clear();
    }
}
