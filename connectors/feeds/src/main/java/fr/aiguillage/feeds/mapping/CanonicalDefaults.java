package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.aiguillage.feeds.config.FeedDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the feed says for offers that leave a field out.
 *
 * @param values by dotted path, such as {@code place.precision}; {@code seatBlocks.kind} is for each block that leaves it out,
 *     and makes a block of an offer that has none
 */
record CanonicalDefaults(Map<String, JsonNode> values) {

    private static final String SEAT_BLOCKS = "seatBlocks";

    CanonicalDefaults {
        values = Map.copyOf(values);
    }

    static CanonicalDefaults of(FeedDefinition feed) {
        Map<String, JsonNode> values = new HashMap<>(feed.defaults());
        values.putIfAbsent(
                "diffusionScope", TextNode.valueOf(feed.diffusionScope().name()));
        return new CanonicalDefaults(values);
    }

    /** A copy of the offer with its gaps filled; the offer may share parts with the record that it was made from. */
    ObjectNode fill(ObjectNode offer) {
        ObjectNode filled = offer.deepCopy();
        values.forEach((path, value) -> fill(filled, path.split("\\."), value, 0));
        return filled;
    }

    private static void fill(ObjectNode parent, String[] path, JsonNode value, int step) {
        String name = path[step];
        JsonNode child = parent.path(name);
        boolean absent = Items.isBlank(child);
        if (step == path.length - 1) {
            if (absent) {
                parent.set(name, value);
            }
            return;
        }
        if (absent) {
            child = name.equals(SEAT_BLOCKS) ? parent.putArray(name).addObject() : parent.putObject(name);
        }
        for (JsonNode object : child.isArray() ? child : List.of(child)) {
            if (object instanceof ObjectNode next) {
                fill(next, path, value, step + 1);
            }
        }
    }
}
