package fr.aiguillage.hub.api;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.hub.placing.PlacingNotice;
import org.jspecify.annotations.Nullable;

/** What a person gives for a word that changes where offers go, so that whoever wonders later finds why. */
final class Reason {

    private static final int LIMIT = 500;

    private Reason() {}

    /** The reason, where it is one. */
    static String of(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LIMIT) {
            throw new Conflict(Notice.of(PlacingNotice.REASON_LENGTH, "", String.valueOf(LIMIT)));
        }
        return reason;
    }
}
