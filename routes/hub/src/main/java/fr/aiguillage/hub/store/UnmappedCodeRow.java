package fr.aiguillage.hub.store;

import java.time.Instant;

/**
 * A code that a feed sends and no table knows.
 *
 * @param met how often; a batch that is taken in again counts again
 */
public record UnmappedCodeRow(String feed, String table, String value, long met, Instant firstMet, Instant lastMet) {}
