package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.aiguillage.feeds.config.FeedDefinition;
import java.util.HashMap;
import java.util.Map;

/**
 * What the feed says for offers that leave a field out.
 *
 * @param values by dotted path, such as {@code place.precision}
 */
record CanonicalDefaults(Map<String, JsonNode> values) {

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
        values.forEach((path, value) -> fill(filled, path.split("\\."), value));
        return filled;
    }

    private static void fill(ObjectNode offer, String[] path, JsonNode value) {
        ObjectNode parent = offer;
        for (int i = 0; i < path.length - 1; i++) {
            JsonNode child = parent.path(path[i]);
            if (child.isMissingNode() || child.isNull()) {
                parent = parent.putObject(path[i]);
            } else if (child instanceof ObjectNode object) {
                parent = object;
            } else {
                return;
            }
        }
        String name = path[path.length - 1];
        if (parent.path(name).isMissingNode() || parent.path(name).isNull()) {
            parent.set(name, value);
        }
    }
}
