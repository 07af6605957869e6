package fr.aiguillage.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of a school (unité administrative immatriculée, formerly RNE): seven digits and a check letter, the
 * remainder of the number by 23 in an alphabet without I, O and Q.
 *
 * @param value seven digits and an upper-case letter
 */
public record Uai(String value) implements Comparable<Uai> {

    private static final Pattern FORM = Pattern.compile("[0-9]{7}[A-Z]");
    private static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int NUMBER_LENGTH = 7;

    public Uai {
        if (!holds(value)) {
            throw new IllegalArgumentException("uai: seven digits and a valid check letter");
        }
    }

    /** The UAI written in a text, in either case; empty when it is none. */
    public static Optional<Uai> find(String text) {
        String candidate = text.strip().toUpperCase(Locale.ROOT);
        return holds(candidate) ? Optional.of(new Uai(candidate)) : Optional.empty();
    }

    private static boolean holds(String value) {
        if (!FORM.matcher(value).matches()) {
            return false;
        }
        int number = Integer.parseInt(value.substring(0, NUMBER_LENGTH));
        return value.charAt(NUMBER_LENGTH) == ALPHABET.charAt(number % ALPHABET.length());
    }

    @Override
    public int compareTo(Uai other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
