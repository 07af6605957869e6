package fr.aiguillage.hub;

import fr.aiguillage.core.calendar.SchoolYear;
import java.time.Duration;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the school year turns.
 *
 * @param turn its first day, day and month as in {@code 01-09}
 * @param grace how long sources have after it to confirm what they offered before: one that is polled at night would
 *     otherwise lose at midnight what it brings again in the morning
 */
@ConfigurationProperties("aiguillage.school-year")
public record SchoolYearSettings(
        @DefaultValue("01-09") String turn,
        @DefaultValue("14d") Duration grace) {

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd-MM");

    /** @throws java.time.DateTimeException when the turn is no day of a year; the hub does not start */
    public SchoolYear year() {
        return new SchoolYear(MonthDay.parse(turn, DAY_AND_MONTH));
    }
}
