package fr.aiguillage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {

    @ParameterizedTest
    @CsvSource({
        "2015-W53,2015-12-28",
        "2020-W53,2020-12-28",
        "2026-W53,2026-12-28",
        "2026-W01,2025-12-29",
        "2026-W07,2026-02-09"
    })
    void aWeekBeginsOnItsMonday(String text, LocalDate monday) {
        IsoWeek week = IsoWeek.find(text).orElseThrow();

        assertThat(week.monday()).isEqualTo(monday);
        assertThat(IsoWeek.of(monday.plusDays(6))).isEqualTo(week);
        assertThat(week).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-W53", "2026-W00", "2026-W54", "2026-W7", "2026-07", "0000-W01", "semaine 7"})
    void aWeekThatTheYearHasNotIsNone(String text) {
        assertThat(IsoWeek.find(text)).isEmpty();
    }
}
