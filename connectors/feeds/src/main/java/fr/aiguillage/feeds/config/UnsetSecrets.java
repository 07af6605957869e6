package fr.aiguillage.feeds.config;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that are not there where the check runs. A warning only: an administrator checks files on a machine that
 * rightly does not hold the secrets.
 */
final class UnsetSecrets implements FeedInspection {

    private final Function<String, @Nullable String> environment;

    UnsetSecrets(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public List<ConfigProblem> inspect(Path configDir, YamlDocument feed) {
        return feed.lines().keySet().stream()
                .filter(SecretPlaces::contains)
                .flatMap(place ->
                        missing(feed.at(place))
                                .map(why -> feed.problem(ConfigNotice.SECRET_UNSET, place, why))
                                .stream())
                .toList();
    }

    private Optional<String> missing(JsonNode value) {
        try {
            new Secret(value.asText()).resolve(environment);
            return Optional.empty();
        } catch (SecretMissing missing) {
            return Optional.of(String.valueOf(missing.getMessage()));
        }
    }
}
