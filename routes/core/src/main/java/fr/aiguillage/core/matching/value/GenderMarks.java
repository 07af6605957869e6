package fr.aiguillage.core.matching.value;

import java.util.regex.Pattern;

/**
 * Takes off a title what tells nothing but that both sexes may apply: « H/F » in all its spellings and the endings of
 * inclusive writing (« vendeur·se », « mécanicien(ne) », « Directeur.trice », « employé-e »).
 */
final class GenderMarks {

    private static final Pattern PAIR = Pattern.compile(
            "(?<![\\p{L}])[\\(\\[]?\\s*[HFMX]\\s*(?:[/\\-.|,]\\s*[HFMXD]\\s*)+[\\)\\]]?(?![\\p{L}])"
                    + "|(?<![\\p{L}])[HF]{2}(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDING = Pattern.compile(
            "(?<=\\p{L})(?:[·•.\\-/](?:ne|nne|e|se|euse|rice|trice|ère|ere|ière|iere|ienne|tes?|le|ve)(?:[·•.\\-/]?s)?"
                    + "|\\((?:ne|nne|e|se|euse|rice|trice|ère|ere|ière|iere|ienne|te|le|ve)s?\\))(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private GenderMarks() {}

    static String strip(String title) {
        String single = hasMark(title) ? ENDING.matcher(title).replaceAll("") : title;
        return PAIR.matcher(single).replaceAll(" ");
    }

    /** Spares the patterns where no title has anything to take off. */
    private static boolean hasMark(String title) {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c == '(' || c == '·' || c == '•' || c == '.' || c == '-' || c == '/') {
                return true;
            }
        }
        return false;
    }
}
