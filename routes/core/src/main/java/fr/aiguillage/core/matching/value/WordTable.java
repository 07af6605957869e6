package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Hash64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the words of a closed list. Asked by a word's hash, which its token needs anyway: a record has dozens of
 * words, hardly any of which is in the list, and none is cut out of its text to find that out.
 */
final class WordTable {

    static final WordTable EMPTY = new WordTable(Map.of());

    private final String[] words;
    private final String[] meanings;

    WordTable(Map<String, String> meaningOf) {
        int length = Integer.highestOneBit(2 * meaningOf.size() + 1) << 1;
        words = new String[length];
        meanings = new String[length];
        meaningOf.forEach((word, meaning) -> {
            int slot = slot(Hash64.of(word), word, 0, word.length());
            words[slot] = word;
            meanings[slot] = meaning;
        });
    }

    /**
     * What stands for the word between two places of a text; nothing when the list does not name it.
     *
     * @param hash of the word
     */
    @Nullable
    String find(long hash, String text, int from, int to) {
        return meanings[slot(hash, text, from, to)];
    }

    /** Where the word is, or would be. */
    private int slot(long hash, String text, int from, int to) {
        int mask = words.length - 1;
        int slot = (int) hash & mask;
        while (words[slot] != null && !isWord(words[slot], text, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static boolean isWord(String word, String text, int from, int to) {
        return word.length() == to - from && text.startsWith(word, from);
    }
}
