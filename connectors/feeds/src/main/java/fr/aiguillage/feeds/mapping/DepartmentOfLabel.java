package fr.aiguillage.feeds.mapping;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code of a département in a label such as {@code 75 - PARIS (Dept.)} or {@code Rhône (69)}; empty when none. */
final class DepartmentOfLabel {

    private static final String CODE = "(2[AB]|97[1-8]|98[4-8]|[0-9]{2})";
    private static final Pattern LABEL =
            Pattern.compile("^" + CODE + "(?:$|[ \\-–:].*)|^.*\\(" + CODE + "\\)$", Pattern.DOTALL);

    private DepartmentOfLabel() {}

    static String of(String label) {
        Matcher matcher = LABEL.matcher(label.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return "";
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
