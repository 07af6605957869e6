package fr.aiguillage.hub.ledger;

import java.util.List;

/**
 * The ledger at one instant, read in one statement so that its lines belong together.
 *
 * @param balanced whether every line balances
 * @param feeds one line a feed, by name
 * @param total the sum of the lines
 */
public record Books(boolean balanced, List<BookLine> feeds, BookLine total) {}
