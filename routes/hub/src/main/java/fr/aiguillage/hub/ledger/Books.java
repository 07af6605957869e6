package fr.aiguillage.hub.ledger;

import java.util.List;
import java.util.Map;

/**
 * The ledger at one instant, read in one statement so that its lines belong together.
 *
 * @param balanced whether every line balances
 * @param feeds one line a feed, by name
 * @param total the sum of the lines
 * @param endedWithoutMessage records by feed and by what ended them: {@code WITHDRAWN} absence from a whole snapshot,
 *     {@code EXPIRED} the end of their validity, {@code SCHOOL_YEAR_OVER} the turn of the school year. The messages that
 *     brought them keep their outcome
 */
public record Books(
        boolean balanced, List<BookLine> feeds, BookLine total, Map<String, Map<String, Long>> endedWithoutMessage) {

    public Books {
        feeds = List.copyOf(feeds);
        endedWithoutMessage = Map.copyOf(endedWithoutMessage);
    }
}
