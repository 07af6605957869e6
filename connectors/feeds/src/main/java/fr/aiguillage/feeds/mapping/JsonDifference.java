package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.check.YamlDocument;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where two JSON values differ first.
 *
 * @param left missing node when only the other has something there
 */
record JsonDifference(String pointer, JsonNode left, JsonNode right) {

    static Optional<JsonDifference> first(JsonNode left, JsonNode right) {
        return first("", left, right);
    }

    private static Optional<JsonDifference> first(String pointer, JsonNode left, JsonNode right) {
        if (left.equals(right)) {
            return Optional.empty();
        }
        if (left.isObject() && right.isObject()) {
            return names(left, right)
                    .flatMap(name ->
                            first(pointer + "/" + YamlDocument.escape(name), left.path(name), right.path(name))
                                    .stream())
                    .findFirst();
        }
        if (left.isArray() && right.isArray()) {
            return IntStream.range(0, Math.max(left.size(), right.size()))
                    .boxed()
                    .flatMap(i -> first(pointer + "/" + i, left.path(i), right.path(i)).stream())
                    .findFirst();
        }
        return Optional.of(new JsonDifference(pointer, left, right));
    }

    private static Stream<String> names(JsonNode left, JsonNode right) {
        Set<String> names = new TreeSet<>();
        left.fieldNames().forEachRemaining(names::add);
        right.fieldNames().forEachRemaining(names::add);
        return names.stream();
    }
}
