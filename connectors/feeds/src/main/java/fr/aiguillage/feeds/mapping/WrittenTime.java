package fr.aiguillage.feeds.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, and perhaps a time of day, as sources write them: {@code 15/06/2026}, {@code lundi 1er juin 2026}, ISO 8601
 * with or without a time, {@code 20260615}, RFC 822 ({@code Mon, 24 Nov 2025 10:00:00 +0100}), {@code June 1, 2026},
 * seconds or milliseconds since 1970. A day before its month is meant: {@code 06/07/2026} is in July.
 *
 * @param zone told by the source; null for the time of Paris
 */
record WrittenTime(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset zone) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String TIME =
            "(?:(?:[t ]|,? ?[àa] )\\s*([0-2]?[0-9])[:h]([0-5][0-9])(?::?([0-5][0-9])(?:[.,][0-9]+)?)?)?";
    private static final String ZONE = "(?: ?(z|utc|gmt|[+-][0-9]{2}(?::?[0-9]{2})?))?";
    /** What is written behind a day is let be: « 15/06/2026 (matin) ». */
    private static final String REST = TIME + ZONE + "(?:[t ,(].*)?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + REST, Pattern.DOTALL);
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})" + REST, Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile(
            "(?:\\p{L}+[.,]* ){0,2}([0-9]{1,2})(?:er|st|nd|rd|th)?[ -](\\p{L}+)\\.?[ -]([0-9]{4})" + REST,
            Pattern.DOTALL);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}+)\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})" + REST, Pattern.DOTALL);
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?:t?([0-2][0-9])([0-5][0-9])([0-5][0-9])?)?z?");
    private static final Pattern EPOCH = Pattern.compile("([0-9]{10})([0-9]{3})?");

    /** Beginnings that tell the months apart in French and English, with and without accents. */
    private static final List<Pattern> MONTHS = List.of(
            Pattern.compile("jan.*"),
            Pattern.compile("f[ée][vb].*"),
            Pattern.compile("mar.*"),
            Pattern.compile("a[vp]r.*"),
            Pattern.compile("ma[iy]"),
            Pattern.compile("juin|june?"),
            Pattern.compile("jui?l.*"),
            Pattern.compile("ao[uû]t|aug.*"),
            Pattern.compile("sept?.*"),
            Pattern.compile("oct.*"),
            Pattern.compile("nov.*"),
            Pattern.compile("d[ée]c.*"));

    /** Empty when the text names no day that exists. */
    static Optional<WrittenTime> find(String text) {
        String clean = SPACES.matcher(text.strip().toLowerCase(Locale.FRENCH)).replaceAll(" ");
        Matcher yearFirst = YEAR_FIRST.matcher(clean);
        if (yearFirst.matches()) {
            return of(yearFirst.group(1), number(yearFirst.group(2)), yearFirst.group(3), yearFirst);
        }
        Matcher dayFirst = DAY_FIRST.matcher(clean);
        if (dayFirst.matches()) {
            return of(dayFirst.group(3), number(dayFirst.group(2)), dayFirst.group(1), dayFirst);
        }
        Matcher words = WORDS.matcher(clean);
        if (words.matches()) {
            return of(words.group(3), month(words.group(2)), words.group(1), words);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(clean);
        if (monthFirst.matches()) {
            return of(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2), monthFirst);
        }
        return digits(clean);
    }

    /** The moment; without a time of day that with which the day begins. */
    OffsetDateTime moment() {
        return at(time == null ? LocalTime.MIN : time);
    }

    /** The last second of the day, whatever the time given. */
    OffsetDateTime endOfDay() {
        return at(LocalTime.of(23, 59, 59));
    }

    private OffsetDateTime at(LocalTime moment) {
        return zone == null
                ? day.atTime(moment).atZone(PARIS).toOffsetDateTime()
                : day.atTime(moment).atOffset(zone);
    }

    private static Optional<WrittenTime> digits(String clean) {
        Matcher compact = COMPACT.matcher(clean);
        if (compact.matches()) {
            Optional<LocalDate> day = day(compact.group(1), number(compact.group(2)), compact.group(3));
            ZoneOffset zone = clean.endsWith("z") ? ZoneOffset.UTC : null;
            return day.map(
                    found -> new WrittenTime(found, time(compact.group(4), compact.group(5), compact.group(6)), zone));
        }
        Matcher epoch = EPOCH.matcher(clean);
        if (!epoch.matches()) {
            return Optional.empty();
        }
        OffsetDateTime moment = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
                .atZone(PARIS)
                .toOffsetDateTime();
        return Optional.of(new WrittenTime(moment.toLocalDate(), moment.toLocalTime(), moment.getOffset()));
    }

    private static Optional<WrittenTime> of(String year, int month, String day, Matcher rest) {
        return day(year, month, day)
                .map(found ->
                        new WrittenTime(found, time(rest.group(4), rest.group(5), rest.group(6)), zone(rest.group(7))));
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

    private static @Nullable LocalTime time(@Nullable String hour, @Nullable String minute, @Nullable String second) {
        if (hour == null || minute == null || number(hour) > 23) {
            return null;
        }
        return LocalTime.of(number(hour), number(minute), second == null ? 0 : number(second));
    }

    private static @Nullable ZoneOffset zone(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        try {
            return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
        } catch (DateTimeException noSuchZone) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
