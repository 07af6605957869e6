package fr.aiguillage.core.matching.text;

/** Takes HTML tags and character references off a text, leaving a space in their stead. */
public final class PlainText {

    /** A reference longer than this is an ampersand in a text. */
    private static final int REFERENCE_LIMIT = 10;

    private PlainText() {}

    public static String of(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = markupEnd(text, i);
            if (end > i) {
                plain.append(' ');
                i = end;
            } else {
                plain.append(text.charAt(i++));
            }
        }
        return plain.toString();
    }

    /** Where the tag or reference that begins here ends; {@code from} itself when none does. */
    private static int markupEnd(String text, int from) {
        char c = text.charAt(from);
        if (c == '<' && from + 1 < text.length() && isTagStart(text.charAt(from + 1))) {
            int close = text.indexOf('>', from);
            return close < 0 ? from : close + 1;
        }
        if (c == '&') {
            int close = text.indexOf(';', from);
            return close < 0
                            || close - from > REFERENCE_LIMIT
                            || text.indexOf(' ', from) < close && text.indexOf(' ', from) > 0
                    ? from
                    : close + 1;
        }
        return from;
    }

    private static boolean isTagStart(char c) {
        return c == '/' || c == '!' || Character.isLetter(c);
    }
}
