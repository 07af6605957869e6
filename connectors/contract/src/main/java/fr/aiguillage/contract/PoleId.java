package fr.aiguillage.contract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name of a pôle de stages, as written on the rector's map.
 *
 * @param value kebab-case, 1 to 60 characters
 */
public record PoleId(String value) implements Comparable<PoleId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LIMIT = 60;

    public PoleId {
        if (!holds(value)) {
            throw new IllegalArgumentException("pole: " + FORM.pattern());
        }
    }

    /** The name written in a text; empty when it is none. */
    public static Optional<PoleId> find(String text) {
        return holds(text) ? Optional.of(new PoleId(text)) : Optional.empty();
    }

    private static boolean holds(String value) {
        return value.length() <= LIMIT && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(PoleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
