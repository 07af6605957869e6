package fr.aiguillage.feeds.config;

import org.jspecify.annotations.Nullable;

/**
 * Records read by SQL from a database.
 *
 * @param query SELECT; a parameter {@code :cursor} stands for the greatest value of the cursor column read so far, less the
 *     overlap
 * @param cursorColumn column that only grows, for incremental reading
 * @param overlap how far behind that value each reading begins
 * @param fetchSize rows held in memory at a time
 */
public record JdbcSource(
        String url,
        String user,
        Secret password,
        String query,
        @Nullable String cursorColumn,
        CursorOverlap overlap,
        int fetchSize)
        implements Source {}
