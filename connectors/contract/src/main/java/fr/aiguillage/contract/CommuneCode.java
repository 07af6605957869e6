package fr.aiguillage.contract;

import java.util.Locale;
import java.util.Optional;

/**
 * INSEE code of a commune or of a municipal arrondissement (code officiel géographique). It looks like a postcode
 * and is none: 69001 is Affoux here and the first arrondissement of Lyon there. The number within the département
 * begins at 1, so the postcodes of many prefectures (69000, 38000, 97100) are no commune.
 *
 * @param value five characters; Corsica begins with 2A or 2B, overseas with 971 to 978 or 984 to 989; Corsican postcodes begin with 20
 */
public record CommuneCode(String value) implements Comparable<CommuneCode> {

    private static final int LENGTH = 5;

    public CommuneCode {
        if (!holds(value)) {
            throw new IllegalArgumentException("commune: five characters of the code officiel géographique");
        }
    }

    /** The code written in a text, in either case; empty when it is none. */
    public static Optional<CommuneCode> find(String text) {
        String candidate = text.strip().toUpperCase(Locale.ROOT);
        return holds(candidate) ? Optional.of(new CommuneCode(candidate)) : Optional.empty();
    }

    /** As arithmetic: each record of a feed has such a code, and several look for it. */
    private static boolean holds(String value) {
        if (value.startsWith("2A") || value.startsWith("2B")) {
            return Siret.isDigits(value.substring(2), LENGTH - 2) && !value.endsWith("000");
        }
        if (!Siret.isDigits(value, LENGTH)) {
            return false;
        }
        int code = Integer.parseInt(value);
        int overseas = code / 100;
        if (overseas >= 971 && overseas <= 978 || overseas >= 984 && overseas <= 989) {
            return code % 100 != 0;
        }
        int department = code / 1000;
        return department >= 1 && department <= 95 && department != 20 && code % 1000 != 0;
    }

    /** INSEE code of the département or overseas collectivity: two characters, three overseas. */
    public String department() {
        boolean overseas = value.startsWith("97") || value.startsWith("98");
        return value.substring(0, overseas ? 3 : 2);
    }

    @Override
    public int compareTo(CommuneCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
