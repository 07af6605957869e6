package fr.aiguillage.core.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuickTest {

    @Test
    void missingOnEitherSide() {
        assertThat(Quick.state(0, 0b1, true)).isEqualTo(Quick.MISSING);
        assertThat(Quick.state(Long.MIN_VALUE, 0, false)).isEqualTo(Quick.MISSING);
        assertThat(Quick.state(0, 0, true)).isEqualTo(Quick.MISSING);
    }

    @Test
    void setsWithoutACommonBitAreApart() {
        assertThat(Quick.state(0b0110, 0b1001, true)).isEqualTo(Quick.APART);
        assertThat(Quick.state(Long.MIN_VALUE, 1, true)).isEqualTo(Quick.APART);
    }

    @Test
    void setsThatShareABitAreUnlike() {
        assertThat(Quick.state(0b0110, 0b0010, true)).isEqualTo(Quick.UNLIKE);
    }

    @Test
    void textsThatDifferAreApartWhateverTheirBits() {
        assertThat(Quick.state(Long.MIN_VALUE | 3, Long.MIN_VALUE | 2, false)).isEqualTo(Quick.APART);
    }

    @Test
    void whatIsTheSameMayBeAnything() {
        assertThat(Quick.state(0b0110, 0b0110, true)).isEqualTo(Quick.ANY);
        assertThat(Quick.state(Long.MIN_VALUE, Long.MIN_VALUE, false)).isEqualTo(Quick.ANY);
    }
}
