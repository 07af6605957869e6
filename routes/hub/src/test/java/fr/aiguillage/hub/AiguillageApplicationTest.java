package fr.aiguillage.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AiguillageApplicationTest {

    @ParameterizedTest
    @ValueSource(strings = {"check", "--help", "-V", "chekc"})
    void commandDoesNotStartTheService(String first) {
        assertThat(AiguillageApplication.isCommand(new String[] {first})).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "--server.port=0"})
    void serviceStartsWithItsSettings(String first) {
        assertThat(AiguillageApplication.isCommand(new String[] {first})).isFalse();
    }

    @Test
    void serviceStartsWithoutArguments() {
        assertThat(AiguillageApplication.isCommand(new String[0])).isFalse();
    }
}
