package fr.aiguillage.core.matching.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Takes case, accents, ligatures and punctuation off: what remains is lower-case letters and digits, words parted by
 * one space.
 */
public final class Fold {

    private Fold() {}

    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        String bare = isAscii(text) ? text : Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if (gap && folded.length() > 0) {
                folded.append(' ');
            }
            gap = false;
            append(folded, c);
        }
        return folded.toString();
    }

    /** NFKD leaves these two ligatures whole. */
    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            default -> folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : Character.toLowerCase(c));
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
