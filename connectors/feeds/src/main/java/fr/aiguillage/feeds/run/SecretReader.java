package fr.aiguillage.feeds.run;

import fr.aiguillage.feeds.config.Secret;

/** Opens references to secrets, as late as possible: a renewed secret is used without a restart. */
@FunctionalInterface
public interface SecretReader {

    /** @throws IllegalStateException when the environment or the file does not hold the secret */
    String read(Secret secret);
}
