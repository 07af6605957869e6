package fr.aiguillage.core.matching.value;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.matching.text.Hash64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordTableTest {

    @Test
    void wordIsFoundWithinItsText() {
        WordTable table = new WordTable(Map.of("av", "avenue", "mme", ""));

        assertThat(find(table, "12 av foch", 3, 5)).isEqualTo("avenue");
        assertThat(find(table, "mme", 0, 3)).isEmpty();
    }

    @Test
    void wordThatOnlyBeginsAlikeIsNot() {
        WordTable table = new WordTable(Map.of("av", "avenue"));

        // As if the two words had one hash, or one place in the table.
        assertThat(table.find(Hash64.of("av"), "aval", 0, 4)).isNull();
        assertThat(find(table, "a", 0, 1)).isNull();
        assertThat(find(WordTable.EMPTY, "av", 0, 2)).isNull();
    }

    @Test
    void wordsOfOnePlaceStandBesideEachOther() {
        Map<String, String> meanings = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            meanings.put("word" + i, "meaning" + i);
        }
        WordTable table = new WordTable(meanings);

        meanings.forEach((word, meaning) ->
                assertThat(find(table, word, 0, word.length())).isEqualTo(meaning));
    }

    private static @Nullable String find(WordTable table, String text, int from, int to) {
        return table.find(Hash64.of(text, from, to), text, from, to);
    }
}
