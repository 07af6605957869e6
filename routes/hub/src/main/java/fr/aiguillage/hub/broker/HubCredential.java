package fr.aiguillage.hub.broker;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The user that the hub itself has on the broker.
 *
 * @param password for the embedded broker, drawn at each start and never written anywhere
 */
record HubCredential(String user, String password) {

    /** Name of the hub on its own broker; no partner may bear it. */
    static final String USER = "hub";

    private static final int BYTES = 32;

    static HubCredential random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new HubCredential(USER, HexFormat.of().formatHex(bytes));
    }

    /** Without the password, so that it cannot end in a log. */
    @Override
    public String toString() {
        return user;
    }
}
