package fr.aiguillage.mocks.poleemploi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records asked for, by position from 0, both ends included: at most 150 of the first 3150.
 */
record Range(int first, int last) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})-([0-9]{1,6})");
    private static final int LARGEST = 150;
    private static final int LAST_START = 3_000;
    private static final int LAST_POSITION = 3_149;

    static Range of(@Nullable String text) {
        if (text == null) {
            return new Range(0, LARGEST - 1);
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new Refusal("Format du paramètre « range » incorrect. <entier>-<entier> attendu.");
        }
        Range range = new Range(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (range.first > LAST_START) {
            throw new Refusal("La position de début doit être inférieure ou égale à " + LAST_START + ".");
        }
        if (range.last > LAST_POSITION) {
            throw new Refusal("La position de fin doit être inférieure ou égale à " + LAST_POSITION + ".");
        }
        if (range.last < range.first || range.last - range.first >= LARGEST) {
            throw new Refusal("La plage de résultats demandée est trop importante.");
        }
        return range;
    }
}
