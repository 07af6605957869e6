package fr.aiguillage.feeds.out;

import org.jspecify.annotations.Nullable;

/**
 * How a system is told through its database. The statements take the fields of the mapped offer as {@code :names}, and
 * {@code :hubId} besides; a field that the offer lacks is null.
 *
 * @param password reference to the secret
 * @param publish inserts the offer, or updates it when it is there
 * @param withdraw ends it
 * @param unpublish for an offer that may come back; a withdrawal without it
 * @param shown query for the ids of all adverts that can be seen there, one column; the system cannot be asked without it
 */
public record JdbcTargetSettings(
        String url,
        String user,
        String password,
        String publish,
        String withdraw,
        @Nullable String unpublish,
        @Nullable String shown) {}
