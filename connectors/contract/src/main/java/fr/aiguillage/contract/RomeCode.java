package fr.aiguillage.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Occupation in the Répertoire opérationnel des métiers et des emplois (ROME 4.0), such as {@code G1602}.
 *
 * @param value a letter from A to N and four digits
 */
public record RomeCode(String value) implements Comparable<RomeCode> {

    private static final Pattern FORM = Pattern.compile("[A-N][0-9]{4}");

    public RomeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("rome: a letter from A to N and four digits");
        }
    }

    /** The code written in a text, in either case; empty when it is none. */
    public static Optional<RomeCode> find(String text) {
        String candidate = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(candidate).matches() ? Optional.of(new RomeCode(candidate)) : Optional.empty();
    }

    @Override
    public int compareTo(RomeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
