package fr.aiguillage.feeds.config;

import java.util.regex.Pattern;

/**
 * A feed's query, with {@code :cursor} in the forms that the driver and Camel read.
 *
 * @param text as the administrator wrote it
 */
public record CursorQuery(String text) {

    /** Not the PostgreSQL cast {@code ::cursor}. */
    private static final Pattern CURSOR = Pattern.compile("(?<!:):cursor\\b");

    private static final Pattern STRICTLY_GREATER = Pattern.compile("(?<![<>])>\\s*:cursor\\b");

    /**
     * @throws IllegalArgumentException when the query asks for rows strictly beyond the cursor: rows written later with
     *     the same value would never be read. Reading a row twice is harmless.
     */
    public CursorQuery {
        if (isStrict(text)) {
            throw new IllegalArgumentException("write >= :cursor; > :cursor loses rows that share the greatest value");
        }
    }

    /** Whether the query asks for rows strictly beyond the cursor. */
    static boolean isStrict(String text) {
        return STRICTLY_GREATER.matcher(text).find();
    }

    public boolean usesCursor() {
        return CURSOR.matcher(text).find();
    }

    /** With the named parameter of camel-jdbc. */
    public String forCamel() {
        return CURSOR.matcher(text).replaceAll(":?cursor");
    }

    /** With the JDBC placeholder. */
    public String forDriver() {
        return CURSOR.matcher(text).replaceAll("?");
    }
}
