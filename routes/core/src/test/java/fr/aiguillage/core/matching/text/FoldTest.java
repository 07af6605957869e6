package fr.aiguillage.core.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final String LETTERS = "aZ09 éÈçœŒæ-–·’'½ﬁ€ßİñ\u0301\u00a0\u202f²№";

    @Test
    void takesCaseAccentsLigaturesAndPunctuationOff() {
        assertThat(Fold.fold("  L'Œuvre à Saint-Étienne (½ journée) "))
                .isEqualTo("l oeuvre a saint etienne 1 2 journee");
    }

    @Test
    void theTableFoldsAsTheRulesDo() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            assertThat(Fold.fold(text.toString())).as("« %s »", text).isEqualTo(Fold.slowly(text.toString()));
        }
    }
}
