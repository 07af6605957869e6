package fr.aiguillage.hub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a password from where the configuration says it is, so that the configuration itself can be shown. */
final class PasswordReference {

    private static final String ENV = "env:";
    private static final String FILE = "file:";

    private PasswordReference() {}

    static String read(String reference) {
        if (reference.startsWith(ENV)) {
            String value = System.getenv(reference.substring(ENV.length()));
            if (value == null) {
                throw new IllegalStateException("database password: the variable of " + reference + " is not set");
            }
            return value;
        }
        if (reference.startsWith(FILE)) {
            try {
                return Files.readString(Path.of(reference.substring(FILE.length())))
                        .strip();
            } catch (IOException e) {
                throw new UncheckedIOException("database password: " + reference, e);
            }
        }
        throw new IllegalStateException("database password-ref: env:NAME or file:/path");
    }
}
