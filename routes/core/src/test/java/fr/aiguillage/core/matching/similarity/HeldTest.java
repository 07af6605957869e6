package fr.aiguillage.core.matching.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.matching.value.FieldKind;
import fr.aiguillage.core.matching.value.RawValues;
import fr.aiguillage.core.matching.value.Value;
import fr.aiguillage.core.matching.value.WordRules;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldTest {

    private final Similarity held = Similarities.HELD.similarity();

    @Test
    void aShortenedCopyIsHeldWhole() {
        assertThat(held.of(text(0, 900), text(0, 300), Frequencies.NONE)).isGreaterThan(960);
    }

    @Test
    void halfOfTheTextIsHeldByHalf() {
        assertThat(held.of(text(0, 800), text(400, 1200), Frequencies.NONE)).isBetween(400, 600);
    }

    @Test
    void htmlDoesNotCount() {
        Value plain = value("Entretien des freins et des pneus");
        Value marked = value("<p>Entretien des <b>freins</b>&nbsp;et des pneus</p>");

        assertThat(held.of(plain, marked, Frequencies.NONE)).isEqualTo(Similarity.SAME);
    }

    @Test
    void boilerplateWeighsLessThanWhatTwoRecordsShare() {
        Frequencies common = new Frequencies() {
            @Override
            public int of(int token) {
                return isIn(token, text(0, 60)) ? 500 : 1;
            }

            @Override
            public int[] of(int[] tokens) {
                return Arrays.stream(tokens).map(this::of).toArray();
            }

            @Override
            public int informationOf(int count) {
                return 1;
            }
        };
        Value one = value(words(0, 60) + " " + words(1000, 1060));
        Value other = value(words(0, 60) + " " + words(2000, 2060));

        assertThat(held.of(one, other, Frequencies.NONE)).isGreaterThan(400);
        assertThat(held.of(one, other, common)).isLessThan(50);
    }

    private static boolean isIn(int token, Value value) {
        return IntStream.of(value.tokens()).anyMatch(member -> member == token);
    }

    private static Value text(int from, int to) {
        return value(words(from, to));
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));
    }

    private static Value value(String text) {
        return FieldKind.TEXT.normaliser(WordRules.NONE).normalise(new RawValues(List.of(text)));
    }
}
