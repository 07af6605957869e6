package fr.aiguillage.feeds.canonical;

import java.util.Locale;
import java.util.regex.Pattern;

/** HTML in a text that should be plain. */
final class Markup {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<!--|-->|<![A-Za-z\\[][^<>]*>");
    private static final Pattern ACTIVE =
            Pattern.compile("(?i)<\\s*/?\\s*(?:script|iframe|object|embed|svg|img|link|meta|base|form|style)\\b"
                    + "|<[a-z][^<>]*\\son[a-z]+\\s*=");
    private static final String SCRIPT = "<script";
    private static final String SCRIPT_END = "</script";

    private Markup() {}

    /** Whether the text would do something in a browser, and not only look like something. */
    static boolean isActive(String text) {
        return ACTIVE.matcher(text).find();
    }

    /** The text without tags; scripts go with their content. The very text given when there is none. */
    static String strip(String text) {
        String stripped = TAG.matcher(withoutScripts(text)).replaceAll(" ").strip();
        return stripped.equals(text) ? text : stripped;
    }

    private static String withoutScripts(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int start = lower.indexOf(SCRIPT);
        if (start < 0 || lower.length() != text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        while (start >= 0) {
            kept.append(text, from, start);
            int end = lower.indexOf(SCRIPT_END, start);
            if (end < 0) {
                return kept.toString();
            }
            from = end;
            start = lower.indexOf(SCRIPT, end);
        }
        return kept.append(text, from, text.length()).toString();
    }
}
