package fr.aiguillage.feeds.canonical;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the two numbers that name a pupil in a free text: the NIR (numéro de sécurité sociale, its two-digit key
 * checked: 97 less the remainder by 97) and the INE (identifiant national élève: ten digits and a letter, or nine
 * digits and two letters), and puts a mark in their place.
 */
final class PersonalNumbers {

    private static final String MARK = "[numéro masqué]";
    private static final String GAP = "[ .\u00A0\u202F-]?";
    private static final Pattern NIR = Pattern.compile("(?<![0-9A-Za-z])[1-478]" + GAP + "[0-9]{2}" + GAP + "[0-9]{2}"
            + GAP + "[0-9][0-9ABab]" + GAP + "[0-9]{3}" + GAP + "[0-9]{3}" + GAP + "/?" + GAP
            + "[0-9]{2}(?![0-9A-Za-z])");
    private static final Pattern INE =
            Pattern.compile("(?<![0-9A-Za-z])(?:[0-9]{10}[A-Za-z]|[0-9]{9}[A-Za-z]{2})(?![0-9A-Za-z])");
    private static final int MODULUS = 97;
    private static final int NIR_LENGTH = 13;

    private PersonalNumbers() {}

    /** The text with each number masked; the very text given when there is none. */
    static String mask(String text) {
        String masked = NIR.matcher(text).replaceAll(PersonalNumbers::maskIfKeyHolds);
        masked = INE.matcher(masked).replaceAll(MARK);
        return masked.equals(text) ? text : masked;
    }

    private static String maskIfKeyHolds(MatchResult match) {
        String found = match.group();
        String plain = found.replaceAll("[^0-9ABab]", "").toUpperCase(Locale.ROOT);
        return keyHolds(plain) ? MARK : Matcher.quoteReplacement(found);
    }

    private static boolean keyHolds(String nir) {
        // Corsica's département stands in the number as 19 or 18 when the key is computed.
        String number = nir.substring(0, NIR_LENGTH).replace("2A", "19").replace("2B", "18");
        if (!number.chars().allMatch(Character::isDigit)) {
            return false;
        }
        int key = Integer.parseInt(nir.substring(NIR_LENGTH));
        return MODULUS - Long.parseLong(number) % MODULUS == key;
    }
}
