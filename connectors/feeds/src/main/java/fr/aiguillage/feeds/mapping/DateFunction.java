package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * {@code date(text, patterns)}: the ISO day by the first of the patterns that fits; null when none does. Patterns are
 * those of {@link DateTimeFormatter}, one text or an array.
 */
final class DateFunction implements Function {

    private final Map<String, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

    @Override
    public String getName() {
        return "date";
    }

    @Override
    public int getMinArguments() {
        return 2;
    }

    @Override
    public int getMaxArguments() {
        return 2;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] arguments) {
        return TextFunction.text(arguments[0])
                .flatMap(text -> patterns(arguments[1])
                        .flatMap(pattern -> day(text, pattern).stream())
                        .findFirst())
                .<JsonNode>map(day -> TextNode.valueOf(day.toString()))
                .orElse(NullNode.getInstance());
    }

    private static Stream<String> patterns(JsonNode patterns) {
        return patterns.isArray()
                ? StreamSupport.stream(patterns.spliterator(), false).map(JsonNode::asText)
                : Stream.of(patterns.asText());
    }

    private Optional<LocalDate> day(String text, String pattern) {
        DateTimeFormatter formatter =
                formatters.computeIfAbsent(pattern, form -> DateTimeFormatter.ofPattern(form, Locale.FRENCH));
        try {
            return Optional.of(LocalDate.parse(text, formatter));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
