package fr.aiguillage.feeds.format;

/** The beginning of a broken record, short enough to be stored and shown. */
final class Excerpt {

    private static final int LENGTH = 200;

    private Excerpt() {}

    static String of(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
