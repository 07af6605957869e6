package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Hash64;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text as its words: folded, abbreviations spelt out, words without meaning dropped. When nothing would remain, all is
 * kept: a firm called « Stage » is better known by that name than by none.
 */
final class WordsNormaliser implements Normaliser {

    private final WordTable changed;
    private final Folded folded;

    /** Gives the folded text of the raw value of that number. */
    @FunctionalInterface
    interface Folded {
        String of(RawValues raw, int number);
    }

    WordsNormaliser(WordRules rules, Folded folded) {
        this.changed = new WordTable(rules.changed());
        this.folded = folded;
    }

    @Override
    public @Nullable Value normalise(RawValues raw) {
        StringBuilder text = new StringBuilder();
        Tokens tokens = new Tokens();
        Set<String> earlier = raw.size() == 1 ? Set.of() : new HashSet<>();
        for (int i = 0; i < raw.size(); i++) {
            String words = folded.of(raw, i);
            int length = text.length();
            append(words, text, tokens, changed, earlier);
            if (text.length() == length && earlier.isEmpty()) {
                append(words, text, tokens, WordTable.EMPTY, earlier);
            }
            if (raw.size() > 1) {
                Collections.addAll(earlier, text.toString().split(" "));
            }
        }
        int[] words = tokens.toArray();
        return words.length == 0 ? null : new Value(text.toString(), words, words.length);
    }

    /**
     * @param changed see {@link WordRules#changed}
     * @param earlier words of the values before: a brand and a legal name that share a word say it once
     */
    private static void append(
            String folded, StringBuilder text, Tokens tokens, WordTable changed, Set<String> earlier) {
        int from = 0;
        while (from < folded.length()) {
            int space = folded.indexOf(' ', from);
            int to = space < 0 ? folded.length() : space;
            long hash = Hash64.of(folded, from, to);
            String word = changed.find(hash, folded, from, to);
            if (word != null) {
                appendReplacement(word, text, tokens, earlier);
            } else if (earlier.isEmpty() || !earlier.contains(folded.substring(from, to))) {
                part(text).append(folded, from, to);
                tokens.add((int) hash);
            }
            from = to + 1;
        }
    }

    private static void appendReplacement(String word, StringBuilder text, Tokens tokens, Set<String> earlier) {
        if (!word.isEmpty() && !earlier.contains(word)) {
            part(text).append(word);
            addWords(word, tokens);
        }
    }

    /** The text, ready for another word. */
    private static StringBuilder part(StringBuilder text) {
        return text.isEmpty() ? text : text.append(' ');
    }

    /** A replacement may be several words. */
    private static void addWords(String words, Tokens tokens) {
        if (words.indexOf(' ') < 0) {
            tokens.add(Tokens.hash(words));
            return;
        }
        for (String word : words.split(" ")) {
            tokens.add(Tokens.hash(word));
        }
    }
}
