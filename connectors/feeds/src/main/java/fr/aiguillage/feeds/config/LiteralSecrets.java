package fr.aiguillage.feeds.config;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets written out in a file that people copy, mail and commit. */
public final class LiteralSecrets implements FeedInspection {

    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "x-api-key", "api-key", "apikey");

    /** In a name that the owner of an interface chose. */
    private static final Pattern SECRET_NAME =
            Pattern.compile("pass|pwd|mdp|secret|token|jeton|api[-_]?key", Pattern.CASE_INSENSITIVE);

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*}");

    /** {@code //user:password@host}, or a parameter of the address that is named after a secret. */
    private static final Pattern SECRET_IN_ADDRESS = Pattern.compile(
            "//[^/@:]+:[^/@]+@|[?&;](password|pwd|token|api_?key|client_secret)=[^&;]+", Pattern.CASE_INSENSITIVE);

    @Override
    public List<ConfigProblem> inspect(Path configDir, YamlDocument feed) {
        return Stream.of(secretPlaces(feed), headers(feed), address(feed))
                .flatMap(places -> places)
                .map(place -> feed.problem(ConfigNotice.SECRET_LITERAL, place))
                .toList();
    }

    private static Stream<String> secretPlaces(YamlDocument feed) {
        return feed.lines().keySet().stream().filter(SecretPlaces::contains).filter(place -> {
            JsonNode value = feed.at(place);
            return value.isValueNode() && !value.isNull() && !Secret.isReference(value.asText());
        });
    }

    private static Stream<String> headers(YamlDocument feed) {
        return feed.at("/source/headers").properties().stream()
                .filter(header -> SECRET_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(header -> "/source/headers/" + header.getKey());
    }

    private static Stream<String> address(YamlDocument feed) {
        boolean found =
                SECRET_IN_ADDRESS.matcher(feed.at("/source/url").asText()).find();
        return found ? Stream.of("/source/url") : Stream.empty();
    }

    /** Whether a header or field of this name holds a secret, written out. */
    public static boolean isWrittenOut(String name, String value) {
        boolean secret = SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT))
                || SECRET_NAME.matcher(name).find();
        return secret && !Secret.isReference(value);
    }

    /** Whether an address holds a secret that is no reference. */
    public static boolean isIn(String address) {
        return SECRET_IN_ADDRESS
                .matcher(REFERENCE.matcher(address).replaceAll(""))
                .find();
    }
}
