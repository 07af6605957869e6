package fr.aiguillage.feeds.config;

import org.jspecify.annotations.Nullable;

/** A secret that the configuration refers to is not there. The message names the reference, never a value. */
public final class SecretMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SecretMissing(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
