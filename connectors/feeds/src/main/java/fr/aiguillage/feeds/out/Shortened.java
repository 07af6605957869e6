package fr.aiguillage.feeds.out;

/** A text that fits a limit of a system, cut at a word where one ends near the limit. */
public final class Shortened {

    private static final String MARK = "…";

    private Shortened() {}

    /** @param limit most characters, the mark of the cut included */
    public static String of(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - MARK.length();
        if (end < 1) {
            return text.substring(0, limit);
        }
        int space = text.lastIndexOf(' ', end);
        int cut = space > limit * 3 / 4 ? space : end;
        return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut)
                        .stripTrailing()
                + MARK;
    }
}
