package fr.aiguillage.hub.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL the hub keeps its books in. Without any setting it runs one of its own.
 *
 * @param url JDBC address of an external PostgreSQL; absent to run the embedded one
 * @param user of the external database, owner of its schema
 * @param passwordRef {@code env:NAME} or {@code file:/path}, never the password itself
 * @param port of the embedded one on loopback; 0 takes a free one
 * @param connections most connections held at a time
 */
@ConfigurationProperties("aiguillage.database")
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String passwordRef,
        @DefaultValue("0") int port,
        @DefaultValue("12") int connections) {}
