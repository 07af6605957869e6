package fr.aiguillage.core.matching.value;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day of an ISO date or instant; the time of day is when a system did its work, not when an offer was made. */
final class DayNormaliser implements Normaliser {

    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2}).*");

    @Override
    public @Nullable Value normalise(List<String> raw) {
        Matcher matcher = DAY.matcher(raw.get(0));
        return matcher.matches() ? Value.ofText(matcher.group(1) + matcher.group(2) + matcher.group(3)) : null;
    }
}
