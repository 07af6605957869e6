package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Fold;
import org.jspecify.annotations.Nullable;

/** A set of elements, one a raw value or parted by commas, semicolons or bars. */
final class SetNormaliser implements Normaliser {

    @Override
    public @Nullable Value normalise(RawValues raw) {
        Tokens tokens = new Tokens();
        for (String value : raw.all()) {
            int from = 0;
            for (int i = 0; i <= value.length(); i++) {
                if (i == value.length() || isParting(value.charAt(i))) {
                    add(Fold.fold(value.substring(from, i)), tokens);
                    from = i + 1;
                }
            }
        }
        int[] elements = tokens.toArray();
        return elements.length == 0 ? null : new Value("", elements, elements.length);
    }

    static boolean isParting(char c) {
        return c == ',' || c == ';' || c == '|';
    }

    private static void add(String folded, Tokens tokens) {
        if (!folded.isEmpty()) {
            tokens.add(Tokens.hash(folded));
        }
    }
}
