package fr.aiguillage.feeds.canonical;

/** Characters that a person can read and a database can keep. */
final class Readable {

    private Readable() {}

    /** Whether the character at an index is a control character, half of a pair, or no character at all. */
    static boolean isUnreadable(String text, int index) {
        char c = text.charAt(index);
        if (c < ' ') {
            return c != '\n' && c != '\r' && c != '\t';
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return (c >= '\u007F' && c < '\u00A0') || c == '\uFFFE' || c == '\uFFFF';
    }

    static boolean isReadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnreadable(text, i)) {
                return false;
            }
        }
        return true;
    }

    /** The text without its unreadable characters. */
    static String part(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreadable(text, i)) {
                readable.append(text.charAt(i));
            }
        }
        return readable.toString();
    }
}
