package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Single values that stand around records in a document, such as the employer above its offers, given to each record
 * that they stand around. Documents are read once and not held, so that a value must come before the records. Names on
 * the way are those of elements, fields or ranks, {@code *} for any. One use a document.
 */
final class Around {

    private final Map<String, List<String>> places = new HashMap<>();
    private final Map<String, JsonNode> values = new HashMap<>();

    /** @param wanted where each stands, by the name of the field that it becomes */
    Around(Map<String, String> wanted) {
        wanted.forEach((name, place) ->
                places.put(name, Arrays.asList(place.replaceFirst("^/", "").split("/", -1))));
    }

    boolean wantsNothing() {
        return places.isEmpty();
    }

    /**
     * An element, object or list begins: what stood in the one before it there is over.
     *
     * @param way names from the root to it
     */
    void enter(Collection<String> way) {
        places.forEach((name, place) -> {
            if (way.size() < place.size() && fits(way, place)) {
                values.remove(name);
            }
        });
    }

    /** Whether a value at the end of this way is wanted. */
    boolean wants(Collection<String> way) {
        return places.values().stream().anyMatch(place -> place.size() == way.size() && fits(way, place));
    }

    void keep(Collection<String> way, JsonNode value) {
        places.forEach((name, place) -> {
            if (place.size() == way.size() && fits(way, place)) {
                values.put(name, value);
            }
        });
    }

    /** A record's own fields come first. */
    void giveTo(ObjectNode record) {
        values.forEach(record::putIfAbsent);
    }

    private static boolean fits(Collection<String> way, List<String> place) {
        Iterator<String> steps = place.iterator();
        return way.stream().allMatch(name -> {
            String step = steps.next();
            return step.equals("*") || step.equals(name);
        });
    }
}
