package fr.aiguillage.feeds.config;

import org.jspecify.annotations.Nullable;

/**
 * Client credentials grant (RFC 6749, section 4.4). The token is kept until shortly before it expires.
 *
 * @param scope space-separated, as the authorisation server wants it
 */
public record OAuth2(
        String tokenUrl,
        String clientId,
        Secret clientSecret,
        @Nullable String scope) implements Authentication {}
