package fr.aiguillage.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.AnOffer;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

/** When a school year begins, and which offers say that they are for the next one. */
class SchoolYearTest {

    private static final LocalDate TURN = LocalDate.of(2026, 9, 1);

    @Test
    void aYearBeginsInSeptemberOrOnTheDayThatIsSet() {
        assertThat(SchoolYear.FRANCE.of(LocalDate.of(2026, 8, 31))).isEqualTo(2025);
        assertThat(SchoolYear.FRANCE.of(TURN)).isEqualTo(2026);
        assertThat(SchoolYear.FRANCE.lastTurn(LocalDate.of(2027, 1, 1))).isEqualTo(TURN);

        SchoolYear south = new SchoolYear(MonthDay.of(2, 15));
        assertThat(south.of(LocalDate.of(2026, 2, 14))).isEqualTo(2025);
        assertThat(south.lastTurn(LocalDate.of(2026, 9, 1))).isEqualTo(LocalDate.of(2026, 2, 15));
    }

    @Test
    void anOfferReachesAsFarAsItsLastWeekEvenInPart() {
        assertThat(SchoolYear.reachesPast(AnOffer.offer().weeks(2026, 3, 35).build(), TURN))
                .isFalse();
        assertThat(SchoolYear.reachesPast(AnOffer.offer().weeks(2026, 36, 36).build(), TURN))
                .isTrue();
        assertThat(SchoolYear.reachesPast(AnOffer.offer().weeks(2027, 3, 4).build(), TURN))
                .isTrue();
    }

    @Test
    void anOfferThatSaysNothingReachesNowhere() {
        assertThat(SchoolYear.reachesPast(AnOffer.offer().build(), TURN)).isFalse();
    }
}
