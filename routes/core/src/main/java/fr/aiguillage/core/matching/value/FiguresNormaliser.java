package fr.aiguillage.core.matching.value;

import org.jspecify.annotations.Nullable;

/**
 * The figures that a text tells (pay, hours, durations), spaces inside a number ignored. Figures of one digit are left
 * out: lists are numbered with them.
 */
final class FiguresNormaliser implements Normaliser {

    private static final int SHORTEST = 2;

    @Override
    public @Nullable Value normalise(RawValues raw) {
        Tokens tokens = new Tokens();
        for (String text : raw.all()) {
            addFigures(text, tokens);
        }
        int[] figures = tokens.toArray();
        return figures.length == 0 ? null : new Value("", figures, figures.length);
    }

    private static void addFigures(String text, Tokens tokens) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (digits.length() > 0 && !isThousandsSpace(text, i)) {
                if (digits.length() >= SHORTEST) {
                    tokens.add(Tokens.hash(digits));
                }
                digits.setLength(0);
            }
        }
    }

    private static boolean isThousandsSpace(String text, int at) {
        if (at + 3 >= text.length() || !isSpace(text.charAt(at))) {
            return false;
        }
        for (int i = at + 1; i <= at + 3; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return at + 4 >= text.length() || text.charAt(at + 4) < '0' || text.charAt(at + 4) > '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f';
    }
}
