package fr.aiguillage.feeds.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.feeds.config.OAuth2;
import fr.aiguillage.feeds.run.SecretReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The access token of one feed (RFC 6749, section 4.4), fetched once and kept until ten seconds before it expires.
 * Camel's own cache keys on the full address of a request, which would fetch a token for each page.
 */
final class AccessTokens {

    private static final long MARGIN_SECONDS = 10;
    /** For a server that does not say; France Travail's live 1499 s. */
    private static final long DEFAULT_LIFE_SECONDS = 300;

    private final OAuth2 settings;
    private final TokenServer server;
    private final SecretReader secrets;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();
    private @Nullable String token;
    private Instant renewal = Instant.MIN;

    AccessTokens(OAuth2 settings, TokenServer server, SecretReader secrets, Clock clock) {
        this.settings = settings;
        this.server = server;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws IOException when the server refuses or cannot be reached */
    synchronized String current() throws IOException {
        String kept = token;
        if (kept != null && clock.instant().isBefore(renewal)) {
            return kept;
        }
        JsonNode grant = json.readTree(server.post(form()));
        String fresh = grant.path("access_token").asText();
        if (fresh.isEmpty()) {
            throw new BrokenAnswer("no access_token in the answer of " + settings.tokenUrl());
        }
        long life = grant.path("expires_in").asLong(DEFAULT_LIFE_SECONDS);
        renewal = clock.instant().plusSeconds(life - MARGIN_SECONDS);
        token = fresh;
        return fresh;
    }

    /** The token was refused although it should still be good: servers restart and forget. */
    synchronized void forget() {
        token = null;
    }

    private String form() {
        String form = "grant_type=client_credentials&client_id=" + encoded(settings.clientId()) + "&client_secret="
                + encoded(secrets.read(settings.clientSecret()));
        return settings.scope() == null ? form : form + "&scope=" + encoded(settings.scope());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
