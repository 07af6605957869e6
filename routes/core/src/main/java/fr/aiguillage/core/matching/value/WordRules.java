package fr.aiguillage.core.matching.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a model says of the words of a field.
 *
 * @param drop words that tell nothing, folded
 * @param replace abbreviation to full word, folded
 */
public record WordRules(Set<String> drop, Map<String, String> replace) {

    /** Words stay as they are. */
    public static final WordRules NONE = new WordRules(Set.of(), Map.of());

    public WordRules {
        drop = Set.copyOf(drop);
        replace = Map.copyOf(replace);
    }

    /** What becomes of each word that does not stay as it is; empty when it is dropped. */
    Map<String, String> changed() {
        Map<String, String> changed = new HashMap<>();
        drop.forEach(word -> changed.put(word, ""));
        replace.forEach((word, full) -> changed.put(word, drop.contains(full) ? "" : full));
        return changed;
    }
}
