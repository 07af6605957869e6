package fr.aiguillage.hub.api;

import org.jspecify.annotations.Nullable;

/** What a person gives for a word that changes what becomes of offers, so that whoever wonders later finds why. */
final class Reason {

    private static final int LIMIT = 500;

    private Reason() {}

    /** The reason, where it is one. */
    static String of(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LIMIT) {
            throw new BadRequest(ApiNotice.REASON_LENGTH, String.valueOf(LIMIT));
        }
        return reason.strip();
    }
}
