package fr.aiguillage.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * INSEE code of a commune or of a municipal arrondissement (code officiel géographique). It looks like a postcode
 * and is none: 69001 is Affoux here and the first arrondissement of Lyon there. The number within the département
 * begins at 1, so the postcodes of many prefectures (69000, 38000, 97100) are no commune.
 *
 * @param value five characters; Corsica begins with 2A or 2B, overseas with 971 to 978 or 984 to 989; Corsican postcodes begin with 20
 */
public record CommuneCode(String value) implements Comparable<CommuneCode> {

    private static final Pattern FORM = Pattern.compile(
            "(?:0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5])(?!000)[0-9]{3}|(?:97[1-8]|98[4-9])(?!00)[0-9]{2}");

    public CommuneCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("commune: five characters of the code officiel géographique");
        }
    }

    /** The code written in a text, in either case; empty when it is none. */
    public static Optional<CommuneCode> find(String text) {
        String candidate = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(candidate).matches() ? Optional.of(new CommuneCode(candidate)) : Optional.empty();
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
