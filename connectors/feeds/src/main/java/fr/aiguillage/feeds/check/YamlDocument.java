package fr.aiguillage.feeds.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.NoticeCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A YAML file as a tree that remembers its lines, so that a problem found in the tree can be shown in the file.
 *
 * @param file relative to the configuration folder
 * @param root the content, as JSON
 * @param lines line of each key or list item, from 1, by JSON Pointer
 */
public record YamlDocument(Path file, JsonNode root, Map<String, Integer> lines) {

    public YamlDocument {
        lines = Map.copyOf(lines);
    }

    /** Line of a place in the tree, or of the nearest place above it that the file does hold. */
    public int lineOf(String pointer) {
        String place = pointer;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
        }
        return lines.getOrDefault(place, 1);
    }

    /** A problem at a place in the tree. */
    public ConfigProblem problem(NoticeCode code, String pointer, String... arguments) {
        return new ConfigProblem(file, lineOf(pointer), new Notice(code, pointer, List.of(arguments)));
    }

    /** What stands at a place; a missing node when nothing does. */
    public JsonNode at(String pointer) {
        return root.at(JsonPointer.compile(pointer));
    }

    /** The same lines under a changed tree, for a step that replaces values and keeps the structure. */
    public YamlDocument withRoot(JsonNode changed) {
        return new YamlDocument(file, changed, lines);
    }

    /** A key as it is written within a JSON Pointer. */
    public static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
