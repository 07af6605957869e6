package fr.aiguillage.hub.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads a secret from where a setting says it is, so that no setting ever holds one. */
final class SecretReference {

    private SecretReference() {}

    /** The secret behind {@code env:NAME} or {@code file:/path}; a final line break is not part of it. */
    static String read(String reference, Map<String, String> environment) {
        String place = reference.substring(reference.indexOf(':') + 1);
        if (reference.startsWith("env:")) {
            String value = environment.get(place);
            if (value == null) {
                throw new IllegalArgumentException("the environment variable " + place + " is not set");
            }
            return value;
        }
        if (reference.startsWith("file:")) {
            return firstLine(Path.of(place));
        }
        throw new IllegalArgumentException("a secret is written env:NAME or file:/path");
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the secret file " + file + " cannot be read", e);
        }
    }
}
