package fr.aiguillage.contract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a school year of a course (module élémentaire de formation), such as {@code 24720010310}.
 *
 * @param value ten or eleven digits; sources write either
 */
public record Mef(String value) implements Comparable<Mef> {

    private static final Pattern FORM = Pattern.compile("[0-9]{10,11}");

    public Mef {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("mef: ten or eleven digits");
        }
    }

    /** The code written in a text, in either case; empty when it is none. */
    public static Optional<Mef> find(String text) {
        String candidate = text.strip();
        return FORM.matcher(candidate).matches() ? Optional.of(new Mef(candidate)) : Optional.empty();
    }

    /** The dispositif de formation: the first three digits, which tell the level. */
    public String dispositif() {
        return value.substring(0, 3);
    }

    @Override
    public int compareTo(Mef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
