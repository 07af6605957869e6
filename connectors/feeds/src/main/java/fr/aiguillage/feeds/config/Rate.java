package fr.aiguillage.feeds.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a host may be called, such as {@code 10/s} or {@code 60/min}.
 *
 * @param interval from one call to the next
 */
public record Rate(Duration interval) {

    /** Ten a second is what France Travail grants to an application; others rarely allow less. */
    public static final Rate DEFAULT = new Rate(Duration.ofMillis(100));

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})/(s|min|h)");

    /** @throws IllegalArgumentException when the text is not a rate */
    public static Rate of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a rate is written like 10/s: " + text);
        }
        Duration period = switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(1);
            case "min" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
        return new Rate(period.dividedBy(Long.parseLong(form.group(1))));
    }
}
