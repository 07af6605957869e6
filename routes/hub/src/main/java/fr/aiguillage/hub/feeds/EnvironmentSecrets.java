package fr.aiguillage.hub.feeds;

import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.run.SecretReader;
import org.springframework.stereotype.Component;

/** Opens {@code ${env:NAME}} and {@code ${file:/path}}, with or without words around them. */
@Component
class EnvironmentSecrets implements SecretReader {

    @Override
    public String read(Secret secret) {
        return secret.resolve();
    }
}
