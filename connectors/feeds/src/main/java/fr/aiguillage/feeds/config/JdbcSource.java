package fr.aiguillage.feeds.config;

import org.jspecify.annotations.Nullable;

/**
 * Records read by SQL from a database.
 *
 * @param query SELECT; a parameter {@code :cursor} stands for the greatest value of the cursor column read so far
 * @param cursorColumn column that only grows, for incremental reading
 * @param fetchSize rows held in memory at a time
 */
public record JdbcSource(
        String url,
        String user,
        Secret password,
        String query,
        @Nullable String cursorColumn,
        int fetchSize) implements Source {}
