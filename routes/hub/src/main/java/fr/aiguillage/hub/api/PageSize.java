package fr.aiguillage.hub.api;

/** Bounds what one request may ask for. */
final class PageSize {

    private static final int LIMIT = 1000;

    private PageSize() {}

    static int of(int asked) {
        return Math.max(1, Math.min(asked, LIMIT));
    }
}
