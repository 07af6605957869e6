package fr.aiguillage.feeds.out;

/**
 * How a system is told through its database. The statements take the fields of the mapped offer as {@code :names}, and
 * {@code :hubId} besides.
 *
 * @param password reference to the secret
 * @param publish inserts the offer, or updates it when it is there
 * @param withdraw ends it
 */
public record JdbcTargetSettings(String url, String user, String password, String publish, String withdraw) {}
