package fr.aiguillage.contract;

import java.util.Optional;

/**
 * Number of an organisation in the Sirene register: nine digits, the last a Luhn check digit.
 *
 * @param value nine digits
 */
public record Siren(String value) implements Comparable<Siren> {

    private static final int LENGTH = 9;

    public Siren {
        if (!Siret.isDigits(value, LENGTH) || !Luhn.holds(value)) {
            throw new IllegalArgumentException("siren: nine digits with a valid check digit");
        }
    }

    /** The SIREN written in a text with spaces or dots between the digits; empty when it is none. */
    public static Optional<Siren> find(String text) {
        String digits = Siret.withoutSeparators(text);
        return Siret.isDigits(digits, LENGTH) && Luhn.holds(digits) ? Optional.of(new Siren(digits)) : Optional.empty();
    }

    @Override
    public int compareTo(Siren other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
