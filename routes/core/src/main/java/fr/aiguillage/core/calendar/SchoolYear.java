package fr.aiguillage.core.calendar;

import fr.aiguillage.contract.Offer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;

/**
 * School years, one of which begins on the same day of each year. Offers, needs and what was shared are renewed then.
 *
 * @param turn first day of a year. The circulaire on the pôles counts by the « rentrée »; in mainland France the national
 *     calendar puts it at the beginning of September, in Nouvelle-Calédonie and Wallis-et-Futuna years begin in February
 */
public record SchoolYear(MonthDay turn) {

    /** Of mainland France. */
    public static final SchoolYear FRANCE = new SchoolYear(MonthDay.of(9, 1));

    /** A school year turns at midnight in Paris. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final int LAST_DAY_OF_WEEK = 6;

    /** The calendar year in which the school year of the day began. */
    public int of(LocalDate day) {
        return lastTurn(day).getYear();
    }

    /** First day of the school year that the day belongs to. */
    public LocalDate lastTurn(LocalDate day) {
        LocalDate ofThisYear = turn.atYear(day.getYear());
        return ofThisYear.isAfter(day) ? turn.atYear(day.getYear() - 1) : ofThisYear;
    }

    /** The instant at which a school year begins. */
    public static Instant begins(LocalDate turn) {
        return turn.atStartOfDay(PARIS).toInstant();
    }

    /** Whether the offer itself says that it reaches past the turn: a week that ends on its day or later, or a validity. */
    public static boolean reachesPast(Offer offer, LocalDate turn) {
        Instant validity = offer.validity().expiresAt();
        boolean valid = validity != null && validity.isAfter(begins(turn));
        return valid
                || offer.seatBlocks().stream()
                        .flatMap(block -> block.weeks().stream())
                        .anyMatch(week ->
                                !week.monday().plusDays(LAST_DAY_OF_WEEK).isBefore(turn));
    }
}
