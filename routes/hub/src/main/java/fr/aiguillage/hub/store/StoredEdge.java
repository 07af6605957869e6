package fr.aiguillage.hub.store;

/**
 * A comparison that did not come out as distinct, or what a person decided.
 *
 * @param leftId record with the lesser key
 * @param weight hundredths of a bit; 0 where a person decided
 */
public record StoredEdge(long leftId, long rightId, String band, int weight, boolean pinned) {}
