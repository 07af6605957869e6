package fr.aiguillage.feeds.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.PlainScalar;
import fr.aiguillage.feeds.check.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the environment's values in the place of {@code ${env:NAME:-default}}, so that one configuration serves test
 * and production. References to secrets stay as they are: they are read at use. One use a document.
 */
final class Placeholders {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{(?:env:([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?|([^}]*))}");

    private final YamlDocument document;
    private final Function<String, @Nullable String> environment;
    private final List<ConfigProblem> problems = new ArrayList<>();

    Placeholders(YamlDocument document, Function<String, @Nullable String> environment) {
        this.document = document;
        this.environment = environment;
    }

    YamlDocument fill() {
        return document.withRoot(fill(document.root(), ""));
    }

    List<ConfigProblem> problems() {
        return problems;
    }

    private JsonNode fill(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(field -> filled.set(
                            field.getKey(),
                            fill(field.getValue(), pointer + "/" + YamlDocument.escape(field.getKey()))));
            return filled;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> filled.add(fill(item, pointer + "/" + filled.size())));
            return filled;
        }
        boolean untouched = !node.isTextual() || !node.textValue().contains("${") || SecretPlaces.contains(pointer);
        return untouched ? node : fillText(node.textValue(), pointer);
    }

    /** A value that is one placeholder takes the type of what replaces it: {@code size: ${env:SIZE:-100}}. */
    private JsonNode fillText(String text, String pointer) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        boolean whole = matcher.matches();
        String filled = matcher.reset().replaceAll(found -> Matcher.quoteReplacement(value(found, pointer)));
        return whole ? PlainScalar.of(filled) : JsonNodeFactory.instance.textNode(filled);
    }

    private String value(MatchResult found, String pointer) {
        String name = found.group(1);
        if (name == null) {
            problems.add(document.problem(ConfigNotice.PLACEHOLDER_UNKNOWN, pointer, found.group()));
            return found.group();
        }
        String value = environment.apply(name);
        String standIn = found.group(2);
        if (value != null && !value.isEmpty()) {
            return value;
        }
        if (standIn == null) {
            problems.add(document.problem(ConfigNotice.VARIABLE_UNSET, pointer, name));
            return found.group();
        }
        return standIn;
    }
}
