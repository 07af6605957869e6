package fr.aiguillage.feeds.config;

import java.util.regex.Pattern;

/** Where in a feed's file a secret stands. There a reference is kept as written and a plain value is refused. */
final class SecretPlaces {

    private static final Pattern PLACE = Pattern.compile(
            "/source/(password|sftp/password|oauth2/client-secret|login/secret-fields/[^/]+|secret-headers/[^/]+)");

    private SecretPlaces() {}

    static boolean contains(String pointer) {
        return PLACE.matcher(pointer).matches();
    }
}
