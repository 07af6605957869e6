package fr.aiguillage.contract;

import java.util.Optional;

/**
 * Number of one site of an organisation in the Sirene register: SIREN, five digits, Luhn check over all fourteen.
 *
 * <p>The sites of La Poste (SIREN 356000000) are the exception: their digits add up to a multiple of five, because
 * the Luhn digits ran out for its thousands of offices.
 *
 * @param value fourteen digits
 */
public record Siret(String value) implements Comparable<Siret> {

    private static final int LENGTH = 14;
    private static final String LA_POSTE = "356000000";
    private static final int SIREN_LENGTH = 9;

    public Siret {
        if (!holds(value)) {
            throw new IllegalArgumentException("siret: fourteen digits with a valid check digit");
        }
    }

    /** The SIRET written in a text with spaces or dots between the digits; empty when it is none. */
    public static Optional<Siret> find(String text) {
        String digits = withoutSeparators(text);
        return holds(digits) ? Optional.of(new Siret(digits)) : Optional.empty();
    }

    /** The organisation that the site belongs to. */
    public Siren siren() {
        return new Siren(value.substring(0, SIREN_LENGTH));
    }

    static String withoutSeparators(String text) {
        if (isDigits(text, text.length())) {
            return text;
        }
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '.' && c != '\u00a0' && c != '\u202f') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /** As a loop: each record of a feed has such a number. */
    static boolean isDigits(String value, int length) {
        if (value.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String value) {
        if (!isDigits(value, LENGTH) || !Luhn.holds(value.substring(0, SIREN_LENGTH))) {
            return false;
        }
        boolean isLaPoste =
                value.startsWith(LA_POSTE) && value.chars().map(c -> c - '0').sum() % 5 == 0;
        return isLaPoste || Luhn.holds(value);
    }

    @Override
    public int compareTo(Siret other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
