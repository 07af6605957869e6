package fr.aiguillage.core.matching.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.matching.value.FieldKind;
import fr.aiguillage.core.matching.value.RawValues;
import fr.aiguillage.core.matching.value.Value;
import fr.aiguillage.core.matching.value.WordRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31, 1000",
        "2026-01-31, 2026-02-03, 970",
        "2026-02-03, 2026-01-31, 970",
        "2025-12-31T23:30:00Z, 2026-01-01, 990",
        "2026-01-01, 2027-01-01, 0",
        "2026-02-31, 2026-03-01, 0"
    })
    void aHundredthIsLostADay(String one, String other, int expected) {
        assertThat(Similarities.DAYS.similarity().of(day(one), day(other), Frequencies.NONE))
                .isEqualTo(expected);
    }

    private static Value day(String text) {
        return FieldKind.DAY.normaliser(WordRules.NONE).normalise(new RawValues(List.of(text)));
    }
}
