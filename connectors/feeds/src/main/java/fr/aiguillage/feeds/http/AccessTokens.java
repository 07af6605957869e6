package fr.aiguillage.feeds.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The access token of one feed, fetched once and kept until ten seconds before it expires.
 * Camel's own cache keys on the full address of a request, which would fetch a token for each page.
 */
final class AccessTokens {

    private static final long MARGIN_SECONDS = 10;

    private final Credentials credentials;
    private final TokenServer server;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();
    private @Nullable String token;
    private Instant renewal = Instant.MIN;

    AccessTokens(Credentials credentials, TokenServer server, Clock clock) {
        this.credentials = credentials;
        this.server = server;
        this.clock = clock;
    }

    /** @throws IOException when the server refuses or cannot be reached */
    synchronized String current() throws IOException {
        String kept = token;
        if (kept != null && clock.instant().isBefore(renewal)) {
            return kept;
        }
        JsonNode grant = json.readTree(server.post(credentials.contentType(), credentials.body()));
        String fresh = grant.at(credentials.tokenPath()).asText();
        if (fresh.isEmpty()) {
            throw new BrokenAnswer("no token at " + credentials.tokenPath() + " in the answer of " + server.url());
        }
        long life = grant.path("expires_in").asLong(credentials.lifeSeconds());
        renewal = clock.instant().plusSeconds(life - MARGIN_SECONDS);
        token = fresh;
        return fresh;
    }

    /** The token was refused although it should still be good: servers restart and forget. */
    synchronized void forget() {
        token = null;
    }
}
