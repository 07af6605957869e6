package fr.aiguillage.core.matching.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a blocking key.
 *
 * @param count how many characters or tokens; 0 when the use needs none
 */
public record KeyPart(String field, Use use, int count) {

    private static final Pattern FORM = Pattern.compile("([\\w.-]+)(?:\\s+([a-z]+)(?:\\s+([0-9]+))?)?");

    /** What of the value goes into the key. */
    public enum Use {
        /** The whole value. */
        WHOLE,
        /** Its first characters. */
        FIRST,
        /** Its last characters. */
        LAST,
        /** Each of its rarest tokens. */
        RAREST,
        /** Each pair among its rarest tokens. */
        PAIRS,
        /** Its rarest tokens as one. */
        TOGETHER,
        /** Each of its tokens of the smallest hash: a sample that lookalikes draw alike. */
        LOWEST
    }

    /** Reads a part as an administrator writes it: {@code siret}, {@code postcode first 2}, {@code title rarest 3}. */
    static KeyPart read(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new ModelException("key: « " + text + " »: expected FIELD [first N | rarest N | …]");
        }
        Use use = Use.WHOLE;
        if (matcher.group(2) != null) {
            try {
                use = Use.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new ModelException("key: « " + text + " »: no part is called " + matcher.group(2));
            }
        }
        return new KeyPart(matcher.group(1), use, matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
    }
}
