package fr.aiguillage.feeds.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.config.Authentication;
import fr.aiguillage.feeds.config.Login;
import fr.aiguillage.feeds.config.OAuth2;
import fr.aiguillage.feeds.run.SecretReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is shown to be given a token: the form of OAuth2's client credentials (RFC 6749, section 4.4), or the JSON object
 * of a login. Secrets are read anew at each use.
 */
record Credentials(Authentication authentication, SecretReader secrets) {

    /** For a server that does not say; France Travail's live 1499 s. */
    private static final long DEFAULT_LIFE_SECONDS = 300;

    String contentType() {
        return authentication instanceof OAuth2 ? "application/x-www-form-urlencoded" : "application/json";
    }

    String body() {
        return authentication instanceof OAuth2 oauth2 ? form(oauth2) : json((Login) authentication);
    }

    /** JSON Pointer to the token in the answer. */
    String tokenPath() {
        return authentication instanceof Login login ? login.tokenPath() : "/access_token";
    }

    /** Life of a token whose answer tells none. */
    long lifeSeconds() {
        return authentication instanceof Login login ? login.life().toSeconds() : DEFAULT_LIFE_SECONDS;
    }

    private String form(OAuth2 oauth2) {
        String form = "grant_type=client_credentials&client_id=" + encoded(oauth2.clientId()) + "&client_secret="
                + encoded(secrets.read(oauth2.clientSecret()));
        @Nullable String scope = oauth2.scope();
        return scope == null ? form : form + "&scope=" + encoded(scope);
    }

    private String json(Login login) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        login.fields().forEach(json::put);
        login.secretFields().forEach((name, secret) -> json.put(name, secrets.read(secret)));
        return json.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
