package fr.aiguillage.feeds.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.feeds.canonical.OfferWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For each canonical field, how many of some offers have it. */
final class FillRate {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OfferWriter WRITER = new OfferWriter();

    private FillRate() {}

    /** A line a field: the share of offers that have it, of how many. */
    static String of(List<Offer> offers) {
        Map<String, Integer> filled = new TreeMap<>();
        for (Offer offer : offers) {
            try {
                count(JSON.readTree(WRITER.write(offer)), "", filled);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        StringBuilder table = new StringBuilder();
        filled.forEach((field, count) -> table.append("  %-32s %3d/%d%n".formatted(field, count, offers.size())));
        return table.toString();
    }

    private static void count(JsonNode object, String path, Map<String, Integer> filled) {
        object.properties().forEach(field -> {
            String place = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            JsonNode value = field.getValue();
            JsonNode inside = value.isArray() && value.path(0).isObject() ? value.path(0) : value;
            if (inside.isObject()) {
                count(inside, place, filled);
            } else {
                filled.merge(place, 1, Integer::sum);
            }
        });
    }
}
