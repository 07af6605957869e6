package fr.aiguillage.feeds.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value looks like; for text, which is all that CSV knows, what it is written like. */
public enum FieldForm {
    OBJECT,
    ARRAY,
    BOOLEAN,
    NUMBER,
    DIGITS,
    DECIMAL,
    DATE_ISO,
    DATE_FRENCH,
    TEXT;

    private static final int LONGEST = 40;
    private static final Pattern DIGITS_FORM = Pattern.compile("\\d+");
    private static final Pattern DECIMAL_FORM = Pattern.compile("-?\\d+[.,]\\d+");
    private static final Pattern ISO_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ].*)?");
    private static final Pattern FRENCH_FORM = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}( .*)?");

    /** Null for a value that is not there. */
    static @Nullable FieldForm of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> OBJECT;
            case ARRAY -> ARRAY;
            case BOOLEAN -> BOOLEAN;
            case NUMBER -> NUMBER;
            case STRING -> ofText(value.textValue().strip());
            default -> null;
        };
    }

    private static @Nullable FieldForm ofText(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST) {
            return TEXT;
        }
        if (DIGITS_FORM.matcher(text).matches()) {
            return DIGITS;
        }
        if (DECIMAL_FORM.matcher(text).matches()) {
            return DECIMAL;
        }
        if (ISO_FORM.matcher(text).matches()) {
            return DATE_ISO;
        }
        return FRENCH_FORM.matcher(text).matches() ? DATE_FRENCH : TEXT;
    }
}
