package fr.aiguillage.feeds.mapping;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes that spreadsheets and forms have spoilt: blanks within, numbers with a decimal point, text around. */
final class CodeText {

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](?:[.,][0-9]+)?[eE]\\+?[0-9]{1,2}");
    private static final Pattern WHOLE_DECIMAL = Pattern.compile("([0-9]+)[.,]0+");
    private static final Pattern POSTCODE = Pattern.compile("(?<![0-9])([0-9]{2} ?[0-9]{3})(?![0-9])");

    private CodeText() {}

    /** Digits of a SIRET; a text without any stays as it is, to be told of. */
    static String siret(String text) {
        String digits = whole(text).replaceAll("[^0-9]", "");
        return digits.isEmpty() ? text : digits;
    }

    /** The postcode in a text such as {@code F-75001 Paris}; what holds none stays as it is, to be told of. */
    static String postcode(String text) {
        String written = whole(text);
        Matcher found = POSTCODE.matcher(written);
        return found.find() ? found.group(1).replace(" ", "") : written;
    }

    private static String whole(String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.')).toPlainString();
        }
        Matcher decimal = WHOLE_DECIMAL.matcher(text);
        return decimal.matches() ? decimal.group(1) : text;
    }
}
