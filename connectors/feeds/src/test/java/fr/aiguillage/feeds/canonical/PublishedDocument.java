package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;

/** A published JSON or YAML document, read from the root of the project, whose references can be followed. */
record PublishedDocument(Path file, JsonNode root) {

    static PublishedDocument read(String path) throws IOException {
        return read(Path.of("../..").resolve(path).normalize());
    }

    private static PublishedDocument read(Path file) throws IOException {
        return new PublishedDocument(file, new YAMLMapper().readTree(file.toFile()));
    }

    /** The node with what each {@code $ref} below it points to in its place. */
    JsonNode inline(JsonNode node) throws IOException {
        if (node instanceof ArrayNode array) {
            ArrayNode inlined = JsonNodeFactory.instance.arrayNode();
            for (JsonNode item : array) {
                inlined.add(inline(item));
            }
            return inlined;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        if (node.path("$ref").isTextual()) {
            return follow(node.get("$ref").textValue());
        }
        ObjectNode inlined = JsonNodeFactory.instance.objectNode();
        for (var field : node.properties()) {
            inlined.set(field.getKey(), inline(field.getValue()));
        }
        inlined.remove("$id");
        return inlined;
    }

    private JsonNode follow(String reference) throws IOException {
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String pointer = hash < 0 ? "" : reference.substring(hash + 1);
        PublishedDocument target =
                path.isEmpty() ? this : read(file.resolveSibling(path).normalize());
        JsonNode found = target.root.at(pointer);
        if (found.isMissingNode()) {
            throw new IllegalStateException(file + ": nothing at " + reference);
        }
        return target.inline(found);
    }
}
