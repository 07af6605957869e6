package fr.aiguillage.feeds.canonical;

/** A field name that a sender invented, made fit to stand in a notice: short and printable. */
final class FieldName {

    private static final int LIMIT = 60;

    private FieldName() {}

    /** For the message. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder(Math.min(name.length(), LIMIT));
        name.codePoints().limit(LIMIT).forEach(c -> shown.appendCodePoint(isPrintable(c) ? c : '\uFFFD'));
        return shown.toString();
    }

    /** For the path: a reference token of JSON Pointer (RFC 6901 §3). */
    static String pointer(String name) {
        return shown(name).replace("~", "~0").replace("/", "~1");
    }

    private static boolean isPrintable(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }
}
