package fr.aiguillage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"73282932000074", "732 829 320 00074", "732.829.320.00074", "732\u00a0829\u00a0320\u202f00074"})
    void aSiretIsFoundHoweverItIsSpaced(String text) {
        assertThat(Siret.find(text)).contains(new Siret("73282932000074"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"73282932000075", "7328293200007", "732829320000744", "7328293200007A", ""})
    void aSiretWithAWrongDigitIsNone(String text) {
        assertThat(Siret.find(text)).isEmpty();
    }

    @Test
    void theSitesOfLaPosteFollowTheirOwnRule() {
        // The head office satisfies Luhn as well; 35600000049837 satisfies the rule of La Poste alone.
        assertThat(Siret.find("35600000000048")).isPresent();
        assertThat(Siret.find("35600000049837")).isPresent();
        assertThat(Siret.find("35600000049838")).isEmpty();
        // The same rule does not save another organisation.
        assertThat(Siret.find("73282932000003")).isEmpty();
    }

    @Test
    void aSiretTellsItsOrganisation() {
        assertThat(new Siret("73282932000074").siren()).isEqualTo(new Siren("732829320"));
    }

    @ParameterizedTest
    @CsvSource({"552100554,true", "552 100 554,true", "552100555,false", "55210055,false"})
    void aSirenIsCheckedByItsLastDigit(String text, boolean valid) {
        assertThat(Siren.find(text).isPresent()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"0690026D,true", "0690026d,true", "0690026E,false", "0690026I,false", "690026D,false"})
    void aUaiIsCheckedByItsLetter(String text, boolean valid) {
        assertThat(Uai.find(text).isPresent()).isEqualTo(valid);
    }

    @Test
    void aWrongValueNeverBecomesAnIdentifier() {
        assertThatThrownBy(() -> new Siret("73282932000075")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Uai("0690026E")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommuneCode("69000")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IsoWeek(2025, 53)).isInstanceOf(IllegalArgumentException.class);
    }
}
