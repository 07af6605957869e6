package fr.aiguillage.hub.store;

import java.util.List;

/**
 * A comparison that did not come out as distinct.
 *
 * @param leftId record with the lesser key
 * @param levels the explanation, as JSON
 */
public record StoredEdge(long leftId, long rightId, String band, int weight, String levels, List<String> vetoes) {}
