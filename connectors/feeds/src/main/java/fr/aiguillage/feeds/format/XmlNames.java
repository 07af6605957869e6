package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of the children of one element, without prefix as long as that tells them apart. Where {@code title} and {@code
 * media:title} are siblings, the one of the record's own namespace has the plain name, the other keeps its prefix.
 */
final class XmlNames {

    private final String home;
    /** Children of other namespaces by their name in the object, {@code prefix:local}. */
    private final Map<String, String> foreign = new HashMap<>();

    private final Set<String> plain = new HashSet<>();

    /** @param home namespace of the record, empty for none */
    XmlNames(String home) {
        this.home = home;
    }

    static String space(@Nullable String uri) {
        return uri == null ? "" : uri;
    }

    /** The name under which a child is kept for now. */
    String add(@Nullable String uri, @Nullable String prefix, String local) {
        if (prefix == null || prefix.isEmpty() || space(uri).equals(home)) {
            plain.add(local);
            return local;
        }
        String name = prefix + ":" + local;
        foreign.put(name, local);
        return name;
    }

    /** The object with each prefix taken off that tells nothing apart. */
    ObjectNode settled(ObjectNode object) {
        if (foreign.isEmpty()) {
            return object;
        }
        Set<String> taken = new HashSet<>(plain);
        Set<String> met = new HashSet<>();
        foreign.values().stream().filter(local -> !met.add(local)).forEach(taken::add);
        ObjectNode settled = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> child : object.properties()) {
            String local = foreign.get(child.getKey());
            settled.set(local == null || taken.contains(local) ? child.getKey() : local, child.getValue());
        }
        return settled;
    }
}
