package fr.aiguillage.core.matching.value;

import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.core.matching.text.Fold;
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

    private static final Pattern WEEK = Pattern.compile("[0-9]{4}-W[0-9]{2}");

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
    private static final Pattern PERIOD = Pattern.compile("\\bdu ([0-9]{1,2})(?:er)?(?: " + MONTH
            + ")?(?: ([0-9]{4}))? (?:inclus )?au ([0-9]{1,2})(?:er)? " + MONTH + " ([0-9]{4})\\b");

    /** What is longer is a school year or a contract. */
    private static final int LONGEST_WEEKS = 26;

    @Override
    public @Nullable Value normalise(List<String> raw) {
        Tokens weeks = new Tokens();
        boolean given = false;
        for (String value : raw) {
            for (String element : value.length() > 1000 ? new String[0] : value.split("[,;|]")) {
                if (WEEK.matcher(element.strip()).matches()) {
                    weeks.add(Tokens.hash(Fold.fold(element)));
                    given = true;
                }
            }
        }
        for (String text : raw) {
            if (!given && text.contains(" au ")) {
                addPeriods(Fold.fold(text), weeks);
            }
        }
        int[] tokens = weeks.toArray();
        return tokens.length == 0 ? null : new Value("", tokens, tokens.length);
    }

    private static void addPeriods(String text, Tokens weeks) {
        Matcher period = PERIOD.matcher(text);
        while (period.find()) {
            addWeeks(period, weeks);
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
                weeks.add(Tokens.hash(Fold.fold(IsoWeek.of(day).toString())));
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
