package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.aiguillage.contract.IsoWeek;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, moments and weeks out of what sources write. */
final class PeriodFunctions {

    /** A feed that gives a longer period says nothing about weeks. */
    private static final int LONGEST_YEARS = 3;

    private static final long LONGEST_AMOUNT = 10_000;
    private static final Pattern ISO_WEEK = Pattern.compile("((?:19|20)[0-9]{2})-?[WwSs]([0-5]?[0-9])\\b");
    private static final Pattern FROM_TO =
            Pattern.compile("(?:du|from)?\\s*(\\S.*?)\\s+(?:au|to|-|–|→)\\s+(\\S.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_PERIODS = Pattern.compile("\\s*[,;\\n]\\s*|\\s+(?:et|puis)\\s+(?=du\\b)");

    private PeriodFunctions() {}

    static JsonNode day(JsonNode... arguments) {
        return TextFunction.text(arguments[0])
                .flatMap(WrittenTime::find)
                .<JsonNode>map(written -> TextNode.valueOf(written.day().toString()))
                .orElse(NullNode.getInstance());
    }

    static JsonNode instant(JsonNode... arguments) {
        return moment(arguments[0], WrittenTime::moment);
    }

    static JsonNode endOfDay(JsonNode... arguments) {
        return moment(arguments[0], WrittenTime::endOfDay);
    }

    static JsonNode monday(JsonNode... arguments) {
        return TextFunction.text(arguments[0])
                .flatMap(IsoWeek::find)
                .<JsonNode>map(week -> TextNode.valueOf(week.monday().toString()))
                .orElse(NullNode.getInstance());
    }

    static String written(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static JsonNode moment(JsonNode value, Function<WrittenTime, OffsetDateTime> which) {
        return TextFunction.text(value)
                .flatMap(WrittenTime::find)
                .<JsonNode>map(written -> TextNode.valueOf(written(which.apply(written))))
                .orElse(NullNode.getInstance());
    }

    /** {@code iso-weeks(from, to)}: the weeks that a period touches, both days inclusive. */
    static JsonNode isoWeeks(JsonNode... arguments) {
        Set<String> weeks = weeks(findDay(arguments[0]), findDay(arguments[1]));
        return weeks.isEmpty() ? NullNode.getInstance() : array(weeks);
    }

    /** {@code weeks-of(value)}: weeks and periods named in a text or an array of texts. */
    static JsonNode weeksOf(JsonNode... arguments) {
        Set<String> weeks = new TreeSet<>();
        for (JsonNode item : Items.of(arguments[0])) {
            TextFunction.text(item).ifPresent(text -> addWeeks(text, weeks));
        }
        return weeks.isEmpty() ? NullNode.getInstance() : array(weeks);
    }

    /** {@code plus(day, amount, unit)}: a later day, or an earlier one. */
    static JsonNode plus(JsonNode... arguments) {
        Optional<LocalDate> day = findDay(arguments[0]);
        Optional<Long> amount =
                TextFunction.text(arguments[1]).flatMap(WrittenNumber::find).map(Number::longValue);
        Optional<String> unit = TextFunction.text(arguments[2]).map(Words::plain);
        if (day.isEmpty() || amount.isEmpty() || unit.isEmpty() || Math.abs(amount.get()) > LONGEST_AMOUNT) {
            return NullNode.getInstance();
        }
        return period(amount.get().intValue(), unit.get())
                .<JsonNode>map(period -> TextNode.valueOf(day.get().plus(period).toString()))
                .orElse(NullNode.getInstance());
    }

    private static Optional<Period> period(int amount, String unit) {
        return switch (unit) {
            case "day", "days", "jour", "jours", "j", "d" -> Optional.of(Period.ofDays(amount));
            case "week", "weeks", "semaine", "semaines", "w", "s" -> Optional.of(Period.ofWeeks(amount));
            case "month", "months", "mois", "m" -> Optional.of(Period.ofMonths(amount));
            case "year", "years", "an", "ans", "annee", "annees", "y" -> Optional.of(Period.ofYears(amount));
            default -> Optional.empty();
        };
    }

    private static void addWeeks(String text, Set<String> weeks) {
        Matcher week = ISO_WEEK.matcher(text);
        boolean named = false;
        while (week.find()) {
            named = true;
            String number = week.group(2);
            IsoWeek.find(week.group(1) + "-W" + (number.length() == 1 ? "0" + number : number))
                    .ifPresent(found -> weeks.add(found.toString()));
        }
        if (named) {
            return;
        }
        for (String period : BETWEEN_PERIODS.split(text)) {
            Matcher fromTo = FROM_TO.matcher(period);
            if (fromTo.matches()) {
                weeks.addAll(weeks(findDay(fromTo.group(1)), findDay(fromTo.group(2))));
            } else {
                weeks.addAll(weeks(findDay(period), findDay(period)));
            }
        }
    }

    private static Set<String> weeks(Optional<LocalDate> from, Optional<LocalDate> to) {
        Set<String> weeks = new TreeSet<>();
        boolean usable = from.isPresent()
                && to.isPresent()
                && !to.get().isBefore(from.get())
                && to.get().isBefore(from.get().plusYears(LONGEST_YEARS));
        if (usable) {
            LocalDate monday = IsoWeek.of(from.get()).monday();
            for (; !monday.isAfter(to.get()); monday = monday.plusWeeks(1)) {
                weeks.add(IsoWeek.of(monday).toString());
            }
        }
        return weeks;
    }

    private static Optional<LocalDate> findDay(JsonNode value) {
        return TextFunction.text(value).flatMap(PeriodFunctions::findDay);
    }

    private static Optional<LocalDate> findDay(String text) {
        try {
            return WrittenTime.find(text).map(WrittenTime::day);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static ArrayNode array(Set<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
