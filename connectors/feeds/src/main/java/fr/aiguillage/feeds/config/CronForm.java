package fr.aiguillage.feeds.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of a cron line of six fields, seconds first, as Spring's scheduler reads it. Written here because this
 * module does not know Spring.
 */
final class CronForm {

    private static final Pattern NAMED_DAY = Pattern.compile("([0-7]|MON|TUE|WED|THU|FRI|SAT|SUN)(#[1-5]|L)");
    private static final Pattern LAST_DAY = Pattern.compile("L(-[0-9]{1,2})?W?|[0-9]{1,2}W");
    private static final List<Field> FIELDS = List.of(
            new Field("seconds", 0, 59, List.of()),
            new Field("minutes", 0, 59, List.of()),
            new Field("hours", 0, 23, List.of()),
            new Field("day of month", 1, 31, List.of()),
            new Field(
                    "month",
                    1,
                    12,
                    List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
            new Field("day of week", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")));

    private CronForm() {}

    /** The first field that is wrong, with its content; empty when the line can be used. */
    static Optional<String> wrongField(String cron) {
        String[] parts = cron.strip().toUpperCase(Locale.ROOT).split("\\s+");
        if (parts.length != FIELDS.size()) {
            return Optional.of("%d / %d".formatted(parts.length, FIELDS.size()));
        }
        for (int i = 0; i < parts.length; i++) {
            if (!FIELDS.get(i).accepts(parts[i])) {
                return Optional.of(FIELDS.get(i).name() + ": " + parts[i]);
            }
        }
        return Optional.empty();
    }

    private record Field(String name, int min, int max, List<String> names) {

        boolean accepts(String text) {
            return (name.equals("day of month") && LAST_DAY.matcher(text).matches())
                    || (name.equals("day of week") && NAMED_DAY.matcher(text).matches())
                    || (name.startsWith("day") && text.equals("?"))
                    || List.of(text.split(",", -1)).stream().allMatch(this::acceptsStep);
        }

        private boolean acceptsStep(String item) {
            String[] step = item.split("/", -1);
            boolean stepHolds = step.length == 1 || (step.length == 2 && step[1].matches("[1-9][0-9]?"));
            return stepHolds && acceptsRange(step[0]);
        }

        private boolean acceptsRange(String item) {
            if (item.equals("*")) {
                return true;
            }
            String[] ends = item.split("-", -1);
            int first = value(ends[0]);
            int last = value(ends[ends.length - 1]);
            return ends.length <= 2 && first >= min && last <= max && first <= last;
        }

        /** Value of a number or a name; -1 for neither. */
        private int value(String text) {
            int index = names.indexOf(text);
            if (index >= 0) {
                return index + min;
            }
            return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
        }
    }
}
