package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Fold;

/** The name of a town: no arrondissement, no CEDEX, no number, « saint » written « st ». */
final class TownNormaliser implements Normaliser {

    @Override
    public Value normalise(RawValues raw) {
        String folded = Fold.fold(raw.first());
        StringBuilder name = new StringBuilder(folded.length());
        int from = 0;
        while (from < folded.length()) {
            int space = folded.indexOf(' ', from);
            int to = space < 0 ? folded.length() : space;
            if (!isNoise(folded, from, to)) {
                name.append(name.length() == 0 ? "" : " ");
                append(folded, from, to, name);
            }
            from = to + 1;
        }
        return Value.ofText(name.toString());
    }

    private static void append(String folded, int from, int to, StringBuilder name) {
        if (isWord(folded, from, to, "saint")) {
            name.append("st");
        } else if (isWord(folded, from, to, "sainte")) {
            name.append("ste");
        } else {
            name.append(folded, from, to);
        }
    }

    private static boolean isNoise(String folded, int from, int to) {
        if (isWord(folded, from, to, "cedex")
                || isWord(folded, from, to, "arr")
                || isWord(folded, from, to, "arrondissement")) {
            return true;
        }
        int digits = from;
        while (digits < to && folded.charAt(digits) >= '0' && folded.charAt(digits) <= '9') {
            digits++;
        }
        return digits > from
                && (digits == to
                        || isWord(folded, digits, to, "er")
                        || isWord(folded, digits, to, "e")
                        || isWord(folded, digits, to, "eme"));
    }

    private static boolean isWord(String text, int from, int to, String word) {
        return to - from == word.length() && text.startsWith(word, from);
    }
}
