package fr.aiguillage.core.matching.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.matching.value.FieldKind;
import fr.aiguillage.core.matching.value.RawValues;
import fr.aiguillage.core.matching.value.Value;
import fr.aiguillage.core.matching.value.WordRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftWordsTest {

    @ParameterizedTest
    @CsvSource({"Boul. Perrin, Boulangerie Perrin", "carr. de la gare, CARROSSERIE DE LA GARE"})
    void aWordThatIsCutShortStandsForTheWhole(String brief, String whole) {
        assertThat(alike(brief, whole)).isGreaterThanOrEqualTo(900);
        assertThat(alike(whole, brief)).isEqualTo(alike(brief, whole));
    }

    @ParameterizedTest
    @CsvSource({"Bar Perrin, Barbier Perrin", "Garage Perrin, Boulangerie Perrin"})
    void otherWordsDoNot(String one, String other) {
        assertThat(alike(one, other)).isLessThan(600);
    }

    @ParameterizedTest
    @CsvSource({"Garage Perrin Lyon, Garage Perrin", "Garage Perrin Garage, Garage Perrin"})
    void eachWordCountsOnEitherSideAsOftenAsItStandsThere(String three, String two) {
        assertThat(alike(three, two)).isEqualTo(800);
        assertThat(alike(two, three)).isEqualTo(800);
    }

    private static int alike(String one, String other) {
        return Similarities.SOFT_WORDS.similarity().of(words(one), words(other), Frequencies.NONE);
    }

    private static Value words(String text) {
        return FieldKind.WORDS.normaliser(WordRules.NONE).normalise(new RawValues(List.of(text)));
    }
}
