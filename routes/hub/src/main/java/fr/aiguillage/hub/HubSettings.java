package fr.aiguillage.hub;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folders that the hub lives in.
 *
 * @param configDir what an administrator edits: feeds, pôles, mappings
 * @param dataDir what must survive a restart: broker journal and embedded database
 */
@ConfigurationProperties("aiguillage")
public record HubSettings(
        @DefaultValue("config") Path configDir,
        @DefaultValue("data") Path dataDir) {}
