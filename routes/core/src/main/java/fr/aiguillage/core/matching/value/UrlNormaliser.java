package fr.aiguillage.core.matching.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** The page that an address leads to. Query parameters are kept: many boards tell their offers apart by one. */
final class UrlNormaliser implements Normaliser {

    private static final Pattern SCHEME = Pattern.compile("^[a-z]+://(www\\.)?");
    private static final Pattern TRACKING = Pattern.compile("[?&](utm_[a-z]+|xtor|gclid|fbclid)=[^&#]*|#.*$|/$");

    @Override
    public Value normalise(RawValues raw) {
        String lower = raw.first().strip().toLowerCase(Locale.ROOT);
        String bare = SCHEME.matcher(lower).replaceFirst("");
        boolean hasEnd =
                bare.indexOf('?') >= 0 || bare.indexOf('#') >= 0 || bare.indexOf('&') >= 0 || bare.endsWith("/");
        return Value.ofText(hasEnd ? TRACKING.matcher(bare).replaceAll("") : bare);
    }
}
