package fr.aiguillage.feeds.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a secret, {@code ${env:NAME}} or {@code ${file:/path}}; never the secret itself, so that a
 * configuration can be shown, compared and logged. It is read at each use: a renewed secret needs no restart.
 *
 * @param reference as written in the YAML file; words may stand around it, as in {@code Bearer ${env:TOKEN}}
 */
public record Secret(String reference) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(env|file):([^}]+)}");

    /** Whether the text refers to a secret rather than holding one. */
    public static boolean isReference(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    /**
     * The secret.
     *
     * @throws SecretMissing when the variable is not set or the file cannot be read
     */
    public String resolve() {
        return resolve(System::getenv);
    }

    /** The secret, its variables looked up in the given environment. */
    public String resolve(Function<String, @Nullable String> environment) {
        return PLACEHOLDER
                .matcher(reference)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("env") ? variable(found.group(2), environment) : file(found.group(2))));
    }

    private static String variable(String name, Function<String, @Nullable String> environment) {
        String value = environment.apply(name);
        if (value == null || value.isEmpty()) {
            throw new SecretMissing("environment variable " + name + " is not set", null);
        }
        return value;
    }

    private static String file(String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new SecretMissing("secret file " + path + " cannot be read", unreadable);
        }
    }
}
