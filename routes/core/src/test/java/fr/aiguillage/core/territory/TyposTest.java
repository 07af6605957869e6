package fr.aiguillage.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a typing error in a town's name. */
class TyposTest {

    @ParameterizedTest
    @CsvSource({
        "LYON,LYOM,false",
        "MACON,MACOM,true",
        "MACON,NACOM,false",
        "VILLEURBANNE,VILLEURBANE,true",
        "VILLEURBANNE,VILEURBENNE,true",
        "VILLEURBANNE,VILERBENNE,false",
        "VILLEURBANNE,IVLLEURBANNE,true"
    })
    void fewLettersMayDifferFewerStillInAShortName(String town, String written, boolean near) {
        assertThat(Typos.near(town, written)).isEqualTo(near);
        assertThat(Typos.near(written, town)).isEqualTo(near);
    }

    @Test
    void itIsTheDistanceOfLevenshteinForAnyTwoNames() {
        Random random = new Random(20260302);
        for (int i = 0; i < 20_000; i++) {
            String left = letters(random, 4 + random.nextInt(10));
            String right = changed(random, left);
            int shorter = Math.min(left.length(), right.length());
            int allowed = shorter >= 10 ? 2 : shorter >= 5 ? 1 : 0;

            assertThat(Typos.near(left, right)).as("%s %s", left, right).isEqualTo(distance(left, right) <= allowed);
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('A' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static String changed(Random random, String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, 'D');
                default -> changed.setCharAt(at, 'E');
            }
        }
        return changed.toString();
    }

    /** The whole table, as the books have it. */
    private static int distance(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int change = table[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                    table[i][j] = Math.min(change, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                }
            }
        }
        return table[left.length()][right.length()];
    }
}
