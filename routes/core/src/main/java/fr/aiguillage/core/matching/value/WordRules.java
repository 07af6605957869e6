package fr.aiguillage.core.matching.value;

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

    /** The word to keep; empty when it is dropped. */
    String apply(String word) {
        String full = replace.isEmpty() ? word : replace.getOrDefault(word, word);
        return drop.contains(full) ? "" : full;
    }
}
