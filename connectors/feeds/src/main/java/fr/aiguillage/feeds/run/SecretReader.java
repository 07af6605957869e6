package fr.aiguillage.feeds.run;

import fr.aiguillage.feeds.config.Secret;

/** Opens references to secrets; {@code Secret::resolve} for a hub, anything else for a test. */
@FunctionalInterface
public interface SecretReader {

    /** @throws fr.aiguillage.feeds.config.SecretMissing when the environment or the file does not hold the secret */
    String read(Secret secret);
}
