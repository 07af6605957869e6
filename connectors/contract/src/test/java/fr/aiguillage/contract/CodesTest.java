package fr.aiguillage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @Test
    void anActivityCodeIsReadWithAndWithoutItsPoint() {
        assertThat(NafCode.find("5610a")).contains(new NafCode("56.10A"));
        assertThat(NafCode.find(" 56.10A ")).contains(new NafCode("56.10A"));
        assertThat(NafCode.find("56.10")).isEmpty();
        assertThat(NafCode.find("561AA")).isEmpty();
    }

    @Test
    void anOccupationCodeIsALetterAndFourDigits() {
        assertThat(RomeCode.find("g1602")).contains(new RomeCode("G1602"));
        assertThat(RomeCode.find("Z1602")).isEmpty();
        assertThat(RomeCode.find("G160")).isEmpty();
    }

    @Test
    void theFirstDigitsOfACourseTellItsDispositif() {
        assertThat(new Mef("24720010310").dispositif()).isEqualTo("247");
        assertThat(Mef.find("247 200 103 10")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lyon", "lyon_sud", "-lyon", "lyon-", ""})
    void aPoleIsNamedInKebabCase(String text) {
        assertThat(PoleId.find(text)).isEmpty();
        assertThat(PoleId.find("lyon-sud")).isPresent();
    }

    @Test
    void anEventIsFoundByItsType() {
        assertThat(EventType.find("fr.aiguillage.offer.upserted")).contains(EventType.OFFER_UPSERTED);
        assertThat(EventType.find("fr.aiguillage.offer.deleted")).isEmpty();
        assertThat(EventType.RECORD_READ.isPublic()).isFalse();
    }
}
