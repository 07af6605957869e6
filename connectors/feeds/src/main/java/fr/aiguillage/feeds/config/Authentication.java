package fr.aiguillage.feeds.config;

/** How a token is had that authenticates the requests of a feed, as {@code Authorization: Bearer}. */
public sealed interface Authentication permits OAuth2, Login {

    /** Address that gives the token. */
    String tokenUrl();
}
