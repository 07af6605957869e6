package fr.aiguillage.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Activity in the Nomenclature d'activités française, such as {@code 56.10A}; the point may be missing in a source.
 *
 * @param value two digits, a point, two digits, a letter
 */
public record NafCode(String value) implements Comparable<NafCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{2}\\.[0-9]{2}[A-Z]");

    public NafCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("naf: two digits, a point, two digits, a letter");
        }
    }

    /** The code written in a text, in either case; empty when it is none. */
    public static Optional<NafCode> find(String text) {
        String candidate = withPoint(text.strip().toUpperCase(Locale.ROOT));
        return FORM.matcher(candidate).matches() ? Optional.of(new NafCode(candidate)) : Optional.empty();
    }

    private static String withPoint(String code) {
        return code.length() == 5 ? code.substring(0, 2) + '.' + code.substring(2) : code;
    }

    @Override
    public int compareTo(NafCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
