package fr.aiguillage.mocks.demo;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Passwords made up for one run; none is ever written to a file of the configuration.
 */
record Secrets(String bank, String poleEmploi, String partner) {
    private static final int BYTES = 16;

    static Secrets random() {
        SecureRandom random = new SecureRandom();
        return new Secrets(one(random), one(random), one(random));
    }

    private static String one(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
