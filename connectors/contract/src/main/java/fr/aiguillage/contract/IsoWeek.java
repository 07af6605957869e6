package fr.aiguillage.contract;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week by ISO 8601, from Monday to Sunday, written {@code 2026-W07}. Week 53 exists in some years only.
 *
 * @param year week-based year, which differs from the calendar year around 1 January
 * @param week 1 to 52 or 53
 */
public record IsoWeek(int year, int week) implements Comparable<IsoWeek> {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})-W([0-9]{2})");

    public IsoWeek {
        if (!holds(year, week)) {
            throw new IllegalArgumentException("week: the year " + year + " has no week " + week);
        }
    }

    /** The week written {@code YYYY-Www}; empty when it is none or the year has no such week. */
    public static Optional<IsoWeek> find(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int week = Integer.parseInt(matcher.group(2));
        return holds(year, week) ? Optional.of(new IsoWeek(year, week)) : Optional.empty();
    }

    /** The week that a day falls in. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** First day of the week. */
    public LocalDate monday() {
        return mondayOfFirstWeek(year).plusWeeks(week - 1L);
    }

    private static LocalDate mondayOfFirstWeek(int year) {
        return LocalDate.of(year, 1, 4).with(WeekFields.ISO.dayOfWeek(), 1);
    }

    private static boolean holds(int year, int week) {
        if (year < 1 || week < 1 || week > 53) {
            return false;
        }
        return week < 53 || mondayOfFirstWeek(year).plusWeeks(52).isBefore(mondayOfFirstWeek(year + 1));
    }

    @Override
    public int compareTo(IsoWeek other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(week, other.week);
    }

    @Override
    public String toString() {
        String text = (week < 10 ? "-W0" : "-W") + week;
        return year < 1000 ? "%04d".formatted(year) + text : year + text;
    }
}
