package fr.aiguillage.core.territory;

import java.text.Normalizer;
import java.util.Map;

/**
 * A town as people write it, brought to one spelling: no accent, hyphen, apostrophe or case; {@code St} is
 * {@code SAINT}; CEDEX and its number are dropped; a number after the name is the arrondissement of a city.
 *
 * @param key words in capitals, one blank between them, without the number of an arrondissement
 * @param arrondissement number after the name, as in "Lyon 3e" or "LYON 03"; 0 when there is none
 */
record TownName(String key, int arrondissement) {

    private static final Map<String, String> ABBREVIATIONS =
            Map.of("ST", "SAINT", "STE", "SAINTE", "STES", "SAINTES", "STS", "SAINTS", "S", "SUR", "ND", "NOTRE DAME");

    static TownName of(String text) {
        StringBuilder key = new StringBuilder(text.length() + 8);
        int arrondissement = 0;
        for (String word : plain(text).split(" ")) {
            if (word.equals("CEDEX")) {
                break;
            }
            int number = ordinal(word);
            if (number > 0 && !key.isEmpty()) {
                arrondissement = number;
            } else if (!word.isEmpty() && !(arrondissement > 0 && word.startsWith("ARR"))) {
                key.append(key.isEmpty() ? "" : " ").append(key.isEmpty() ? first(word) : abbreviation(word));
            }
        }
        return new TownName(key.toString(), arrondissement);
    }

    boolean isEmpty() {
        return key.isEmpty();
    }

    /** The first word is never a preposition: "S" alone in front is a letter, not "sur". */
    private static String first(String word) {
        return word.equals("S") ? word : abbreviation(word);
    }

    private static String abbreviation(String word) {
        return ABBREVIATIONS.getOrDefault(word, word);
    }

    /** Number of "3", "03", "3E", "3EME", "1ER"; 0 when the word is none or no city has so many arrondissements. */
    private static int ordinal(String word) {
        int digits = 0;
        while (digits < word.length() && digits < 3 && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 2 || !isOrdinalEnding(word.substring(digits))) {
            return 0;
        }
        int number = Integer.parseInt(word.substring(0, digits));
        return number <= 20 ? number : 0;
    }

    private static boolean isOrdinalEnding(String ending) {
        return switch (ending) {
            case "", "E", "EME", "ER", "IEME" -> true;
            default -> false;
        };
    }

    /** ASCII capitals and digits, every other run of characters one blank. */
    static String plain(String text) {
        String apart = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c >= 'a' && c <= 'z') {
                plain.append((char) (c - 'a' + 'A'));
            } else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                plain.append(c);
            } else if (c == 'œ' || c == 'Œ') {
                plain.append("OE");
            } else if (c == 'æ' || c == 'Æ') {
                plain.append("AE");
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && endsInWord(plain)) {
                plain.append(' ');
            }
        }
        return plain.toString().stripTrailing();
    }

    private static boolean endsInWord(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) != ' ';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
