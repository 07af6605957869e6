package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists, whatever a source makes of them: an array, one value alone (as XML does), or a text with separators. */
final class Items {

    private static final Pattern SEPARATORS = Pattern.compile("[,;|/•\\r\\n]+");

    private Items() {}

    /** {@code items(value)}: an array of what is there; one value alone counts as an array of one. */
    static ArrayNode of(JsonNode value) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        if (value.isArray()) {
            value.forEach(item -> addUnlessBlank(items, item));
        } else {
            addUnlessBlank(items, value);
        }
        return items;
    }

    /** {@code split-list(value)} or {@code split-list(value, regex)}: the parts of texts, each once. */
    static ArrayNode split(JsonNode... arguments) {
        Pattern separators = arguments.length > 1 ? Pattern.compile(arguments[1].asText()) : SEPARATORS;
        Set<String> parts = new LinkedHashSet<>();
        for (JsonNode item : of(arguments[0])) {
            TextFunction.text(item).stream()
                    .flatMap(text -> Stream.of(separators.split(text)))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .forEach(parts::add);
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        parts.forEach(array::add);
        return array;
    }

    /** {@code first-of(a, b, …)}: the first that is neither null, blank nor empty. */
    static JsonNode first(JsonNode... arguments) {
        for (JsonNode argument : arguments) {
            if (!isBlank(argument)) {
                return argument;
            }
        }
        return NullNode.getInstance();
    }

    /** {@code paragraphs(a, b, …)}: texts one under the other, without HTML; those that are blank leave no trace. */
    static JsonNode paragraphs(JsonNode... arguments) {
        List<String> parts = new ArrayList<>();
        for (JsonNode argument : arguments) {
            for (JsonNode item : of(argument)) {
                TextFunction.text(item)
                        .map(PlainText::of)
                        .filter(text -> !text.isBlank())
                        .ifPresent(parts::add);
            }
        }
        return parts.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(String.join("\n\n", parts));
    }

    static boolean isBlank(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || value.isTextual() && value.textValue().isBlank()
                || value.isContainerNode() && value.isEmpty();
    }

    private static void addUnlessBlank(ArrayNode items, JsonNode item) {
        if (!isBlank(item)) {
            items.add(item);
        }
    }
}
