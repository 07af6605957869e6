package fr.aiguillage.core.sharing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Who may use an allotted seat on a day: its pôle at first, then every candidate, then the whole académie, so that no
 * seat is wasted.
 *
 * @param days of each of the two first phases; shorter when the placement begins soon
 */
public record ReleaseWindow(int days) {

    /** Phase of a seat. */
    public enum Phase {
        /** Its pôle alone. */
        EXCLUSIVE,
        /** Every candidate pôle. */
        CANDIDATES,
        /** Every pôle of the académie. */
        ACADEMY
    }

    public ReleaseWindow {
        if (days < 1) {
            throw new IllegalArgumentException("window: 1 day or more, not " + days);
        }
    }

    /** @param begins first day of the placement; the two first phases never take more than two thirds of the time left */
    public Phase phase(LocalDate allotted, LocalDate begins, LocalDate today) {
        long left = Math.max(0, ChronoUnit.DAYS.between(allotted, begins));
        long window = Math.min(days, left / 3);
        long passed = ChronoUnit.DAYS.between(allotted, today);
        if (passed < window) {
            return Phase.EXCLUSIVE;
        }
        return passed < 2 * window ? Phase.CANDIDATES : Phase.ACADEMY;
    }
}
