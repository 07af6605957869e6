package fr.aiguillage.feeds.canonical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms of texts that have no value type of their own in the contract. */
final class Forms {

    private static final Pattern RNCP = Pattern.compile("(?:RNCP)?\\s*([0-9]{2,6})");
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");
    private static final Pattern DEPARTMENT =
            Pattern.compile("0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[4-9]");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{1,1990}", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,188})\\.[A-Za-z]{2,}");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Forms() {}

    static Optional<String> rncp(String text) {
        var matcher = RNCP.matcher(text.toUpperCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static Optional<String> postcode(String text) {
        String digits = text.replace(" ", "");
        return POSTCODE.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    static Optional<String> department(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return DEPARTMENT.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    static Optional<String> link(String text) {
        return LINK.matcher(text).matches() && Readable.isReadable(text) ? Optional.of(text) : Optional.empty();
    }

    static Optional<String> email(String text) {
        return EMAIL.matcher(text).matches() && Readable.isReadable(text) ? Optional.of(text) : Optional.empty();
    }

    static Optional<Instant> instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return isSensible(time.getYear()) ? Optional.of(time.toInstant()) : Optional.empty();
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return isSensible(date.getYear()) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static boolean isSensible(int year) {
        return year >= FIRST_YEAR && year < LAST_YEAR;
    }
}
