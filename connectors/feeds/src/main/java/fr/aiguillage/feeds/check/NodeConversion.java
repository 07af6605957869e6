package fr.aiguillage.feeds.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns SnakeYAML's nodes into JSON and notes the line of each. One use a document. */
final class NodeConversion {

    /** More values than a person writes: aliases that unfold into a bomb end here. */
    private static final int NODE_LIMIT = 200_000;

    private static final int DEPTH_LIMIT = 60;

    private final Path file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<ConfigProblem> problems = new ArrayList<>();
    private int nodes;

    NodeConversion(Path file) {
        this.file = file;
    }

    YamlDocument convert(Node root) {
        JsonNode tree = convert(root, "", line(root), 0);
        return new YamlDocument(file, tree, lines);
    }

    List<ConfigProblem> problems() {
        return problems;
    }

    private JsonNode convert(Node node, String pointer, int line, int depth) {
        if (++nodes > NODE_LIMIT || depth > DEPTH_LIMIT) {
            throw new YAMLException("aliases unfold into too many values");
        }
        lines.put(pointer, line);
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer, depth);
        }
        if (node instanceof SequenceNode sequence) {
            return array(sequence, pointer, depth);
        }
        return PlainScalar.of((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(ConfigProblem.at(file, line(entry.getKeyNode()), ConfigNotice.KEY_NOT_TEXT));
                continue;
            }
            String name = key.getValue();
            if (object.has(name)) {
                problems.add(ConfigProblem.at(file, line(key), ConfigNotice.KEY_TWICE, name));
                continue;
            }
            object.set(
                    name,
                    convert(entry.getValueNode(), pointer + "/" + YamlDocument.escape(name), line(key), depth + 1));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(convert(item, pointer + "/" + array.size(), line(item), depth + 1));
        }
        return array;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
