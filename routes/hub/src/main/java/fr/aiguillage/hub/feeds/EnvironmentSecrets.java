package fr.aiguillage.hub.feeds;

import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.feeds.run.SecretReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens {@code ${env:NAME}} and {@code ${file:/path}}. */
@Component
class EnvironmentSecrets implements SecretReader {

    private static final Pattern FORM = Pattern.compile("\\$\\{(env|file):([^}]+)}");

    @Override
    public String read(Secret secret) {
        Matcher form = FORM.matcher(secret.reference());
        if (!form.matches()) {
            throw new IllegalStateException("a secret is ${env:NAME} or ${file:/path}");
        }
        return form.group(1).equals("env") ? variable(form.group(2)) : file(Path.of(form.group(2)));
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException("the variable " + name + " is not set");
        }
        return value;
    }

    private static String file(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("secret " + file, e);
        }
    }
}
