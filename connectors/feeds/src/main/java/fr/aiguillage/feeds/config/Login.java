package fr.aiguillage.feeds.config;

import java.time.Duration;
import java.util.Map;

/**
 * A token given for a JSON object of credentials, such as e-mail and password.
 *
 * @param tokenPath JSON Pointer to the token in the answer
 * @param life of a token; the answer does not tell it
 */
public record Login(
        String tokenUrl, Map<String, String> fields, Map<String, Secret> secretFields, String tokenPath, Duration life)
        implements Authentication {

    public Login {
        fields = Map.copyOf(fields);
        secretFields = Map.copyOf(secretFields);
    }
}
