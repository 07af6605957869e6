package fr.aiguillage.core.matching.value;

import fr.aiguillage.contract.IsoWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ISO weeks of a stay. Job boards have no field for them and their advertisers write them into the text (« du 12
 * janvier au 6 février 2026 », « du 12/01 au 06/02/2026 »): periods are read from the texts when no week is given.
 */
final class WeeksNormaliser implements Normaliser {

    private static final int WEEK_LENGTH = "2026-W03".length();

    private static final int LONGEST_LIST = 1000;

    /** Of the weeks of this century, {@value #NUMBERS} numbers a year: a stay is many weeks. */
    private static final int[] HASHES = new int[10_000];

    private static final int CENTURY = 2000;
    private static final int NUMBERS = 100;

    static {
        for (int i = 0; i < HASHES.length; i++) {
            HASHES[i] = hashOf(CENTURY + i / NUMBERS, i % NUMBERS);
        }
    }

    private static final String BEGINNING = "du ";
    private static final String ENDING = " au ";

    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    private static final String MONTH = "(" + String.join("|", MONTHS) + "|0?[1-9]|1[0-2])";

    /** Of a folded text: day, month and year of the beginning, the latter two optional, and of the end. */
    private static final Pattern PERIOD = Pattern.compile("du ([0-9]{1,2})(?:er)?(?: " + MONTH
            + ")?(?: ([0-9]{4}))? (?:inclus )?au ([0-9]{1,2})(?:er)? " + MONTH + " ([0-9]{4})\\b");

    /** What is longer is a school year or a contract. */
    private static final int LONGEST_WEEKS = 26;

    @Override
    public @Nullable Value normalise(RawValues raw) {
        Tokens weeks = new Tokens();
        boolean given = false;
        for (String value : raw.all()) {
            given |= addGiven(value, weeks);
        }
        for (int i = 0; i < raw.size() && !given; i++) {
            if (raw.all().get(i).contains(ENDING)) {
                addPeriods(raw.text(i), weeks);
            }
        }
        int[] tokens = weeks.toArray();
        return tokens.length == 0 ? null : new Value("", tokens, tokens.length);
    }

    /** Weeks parted by commas, semicolons or bars; what is as long as a text is none. */
    private static boolean addGiven(String value, Tokens weeks) {
        if (value.length() > LONGEST_LIST || !value.contains("-W")) {
            return false;
        }
        boolean found = false;
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || SetNormaliser.isParting(value.charAt(i))) {
                String week =
                        i - from < WEEK_LENGTH ? "" : value.substring(from, i).strip();
                if (isWeek(week)) {
                    weeks.add(hash(Integer.parseInt(week, 0, 4, 10), Integer.parseInt(week, 6, 8, 10)));
                    found = true;
                }
                from = i + 1;
            }
        }
        return found;
    }

    private static int hash(int year, int week) {
        int at = NUMBERS * (year - CENTURY) + week;
        return at >= 0 && at < HASHES.length ? HASHES[at] : hashOf(year, week);
    }

    /** That of the folded week, {@code 2026 w03}. */
    private static int hashOf(int year, int week) {
        return Tokens.hash("%04d w%02d".formatted(year, week));
    }

    /** {@code 2026-W03}. */
    private static boolean isWeek(String text) {
        if (text.length() != WEEK_LENGTH || text.charAt(4) != '-' || text.charAt(5) != 'W') {
            return false;
        }
        for (int i = 0; i < WEEK_LENGTH; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 5 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** The expression is slow to search a text with, and a period begins with « du ». */
    private static void addPeriods(String text, Tokens weeks) {
        Matcher period = PERIOD.matcher(text);
        int from = 0;
        int at = text.indexOf(BEGINNING);
        while (at >= 0) {
            boolean isWord = at == 0 || text.charAt(at - 1) == ' ';
            if (at >= from && isWord && period.region(at, text.length()).lookingAt()) {
                addWeeks(period, weeks);
                from = period.end();
            }
            at = text.indexOf(BEGINNING, at + 1);
        }
    }

    private static void addWeeks(Matcher period, Tokens weeks) {
        LocalDate end = day(Integer.parseInt(period.group(6)), month(period.group(5)), period.group(4));
        int month = period.group(2) == null ? end.getMonthValue() : month(period.group(2));
        int year = period.group(3) == null ? end.getYear() : Integer.parseInt(period.group(3));
        LocalDate start = day(year, month, period.group(1));
        if (start.isAfter(end) && period.group(3) == null) {
            start = start.minusYears(1);
        }
        if (!start.isAfter(end) && start.plusWeeks(LONGEST_WEEKS).isAfter(end)) {
            LocalDate day = IsoWeek.of(start).monday();
            while (!day.isAfter(end)) {
                IsoWeek week = IsoWeek.of(day);
                weeks.add(hash(week.year(), week.week()));
                day = day.plusWeeks(1);
            }
        }
    }

    /** The 31st of a shorter month is meant as its end. */
    private static LocalDate day(int year, int month, String day) {
        YearMonth within = YearMonth.of(year, month);
        return within.atDay(Math.max(1, Math.min(Integer.parseInt(day), within.lengthOfMonth())));
    }

    private static int month(String name) {
        int at = MONTHS.indexOf(name);
        return at < 0 ? Integer.parseInt(name) : at + 1;
    }
}
