package fr.aiguillage.feeds.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text reduced to what makes two wordings the same: small letters without accents, digits, single blanks. */
final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9+]+");

    private Words() {}

    static String plain(String text) {
        String letters = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe");
        return OTHERS.matcher(letters).replaceAll(" ").strip();
    }
}
