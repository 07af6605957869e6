package fr.aiguillage.feeds.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as French sources write them: {@code 15/06/2026}, {@code lundi 1er juin 2026}, or ISO with or without a time. */
final class FrenchDate {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?");
    private static final Pattern DIGITS =
            Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})(?:[ T].*)?");
    private static final Pattern WORDS =
            Pattern.compile("(?:[a-z]+\\.? )?([0-9]{1,2})(?:er)? ([a-zéû]+)\\.? ([0-9]{4})(?: .*)?");

    /** Beginnings that tell the months apart, with and without accents. */
    private static final List<Pattern> MONTHS = List.of(
            Pattern.compile("janv.*"),
            Pattern.compile("f[ée]v.*"),
            Pattern.compile("mars"),
            Pattern.compile("avr.*"),
            Pattern.compile("mai"),
            Pattern.compile("juin"),
            Pattern.compile("juil.*"),
            Pattern.compile("ao[uû]t"),
            Pattern.compile("sept.*"),
            Pattern.compile("oct.*"),
            Pattern.compile("nov.*"),
            Pattern.compile("d[ée]c.*"));

    private FrenchDate() {}

    static Optional<LocalDate> find(String text) {
        String clean = text.strip().toLowerCase(Locale.FRENCH).replaceAll("\\s+", " ");
        Matcher iso = ISO.matcher(text.strip());
        if (iso.matches()) {
            return day(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        Matcher digits = DIGITS.matcher(clean);
        if (digits.matches()) {
            return day(digits.group(3), number(digits.group(2)), digits.group(1));
        }
        Matcher words = WORDS.matcher(clean);
        return words.matches() ? day(words.group(3), month(words.group(2)), words.group(1)) : Optional.empty();
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).matcher(name).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        int century = year.length() == 2 ? 2000 : 0;
        try {
            return Optional.of(LocalDate.of(century + number(year), month, number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
