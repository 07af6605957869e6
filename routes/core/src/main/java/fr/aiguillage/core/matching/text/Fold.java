package fr.aiguillage.core.matching.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Takes case, accents, ligatures and punctuation off: what remains is lower-case letters and digits, words parted by
 * one space.
 */
public final class Fold {

    /** Characters below this one are folded by a table: all that European languages write. */
    private static final int TABLED = 0x2200;

    /** What nearly all characters fold into takes one byte. */
    private static final int ASCII = 0x80;

    private static final char GAP = ' ';
    private static final char NOTHING = 0;
    /** The character folds into several; see {@link #LONG}. */
    private static final char SEVERAL = 1;

    private static final char[] TABLE = new char[TABLED];
    private static final String[] LONG = new String[TABLED];

    static {
        for (int c = 0; c < TABLED; c++) {
            String folded = slowly("a" + (char) c + "b");
            String middle = folded.substring(1, folded.length() - 1);
            TABLE[c] = middle.isEmpty() ? NOTHING : middle.length() > 1 ? SEVERAL : middle.charAt(0);
            LONG[c] = middle;
        }
    }

    private Fold() {}

    public static String fold(String text) {
        byte[] folded = new byte[text.length()];
        int length = 0;
        boolean gap = false;
        boolean isFolded = true;
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(i);
            char plain = c < TABLED ? TABLE[c] : SEVERAL;
            if (plain == SEVERAL || plain >= ASCII) {
                return whole(text);
            }
            isFolded &= plain == c;
            if (plain == GAP) {
                isFolded &= !gap && length > 0;
                gap = true;
            } else if (plain != NOTHING) {
                if (gap && length > 0) {
                    folded[length++] = GAP;
                }
                gap = false;
                folded[length++] = (byte) plain;
            }
        }
        return isFolded && !gap ? text : new String(folded, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** With the characters that the table has no single letter for. */
    private static String whole(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= TABLED) {
                return slowly(text);
            }
            char plain = TABLE[c];
            if (plain == GAP) {
                gap = true;
            } else if (plain != NOTHING) {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                gap = false;
                if (plain == SEVERAL) {
                    gap = several(LONG[c], folded);
                } else {
                    folded.append(plain);
                }
            }
        }
        return folded.toString();
    }

    /** Some characters fold into words with a gap before, between or after, such as « ½ ». */
    private static boolean several(String letters, StringBuilder folded) {
        boolean gap = false;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c == ' ') {
                gap = true;
            } else {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(c);
            }
        }
        return gap;
    }

    /** By the rules themselves, for any character; the table is made with it. */
    static String slowly(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
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
            default -> folded.append(Character.toLowerCase(c));
        }
    }
}
