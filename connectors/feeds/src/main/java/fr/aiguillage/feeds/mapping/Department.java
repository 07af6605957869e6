package fr.aiguillage.feeds.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The code of a département in a label such as {@code 75 - PARIS (Dept.)} or {@code Rhône (69)}, of its name ({@code
 * VAL DE MARNE}) or of a postcode; empty when the text holds none.
 */
final class Department {

    private static final String CODE = "(2[AB]|97[1-8]|98[4-8]|[0-9]{2})";
    private static final Pattern LABEL =
            Pattern.compile("^" + CODE + "(?:$|[ \\-–:].*)|^.*\\(" + CODE + "\\)$", Pattern.DOTALL);
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");
    private static final Map<String, String> BY_NAME = byName();

    private Department() {}

    static String of(String text) {
        String label = text.strip().toUpperCase(Locale.ROOT);
        if (POSTCODE.matcher(label).matches()) {
            return ofPostcode(label);
        }
        Matcher matcher = LABEL.matcher(label);
        if (!matcher.matches()) {
            return BY_NAME.getOrDefault(Words.plain(text), "");
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    /** Corsica is told apart by its third digit, which the post does not always keep to. */
    private static String ofPostcode(String postcode) {
        if (postcode.startsWith("97") || postcode.startsWith("98")) {
            return postcode.substring(0, 3);
        }
        if (postcode.startsWith("20")) {
            return postcode.charAt(2) < '2' ? "2A" : "2B";
        }
        return postcode.substring(0, 2);
    }

    private static Map<String, String> byName() {
        try (InputStream in = Objects.requireNonNull(Department.class.getResourceAsStream("departments.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", 2))
                    .collect(Collectors.toUnmodifiableMap(cells -> Words.plain(cells[1]), cells -> cells[0]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
