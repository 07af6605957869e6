package fr.aiguillage.core.territory;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the units that a town's name may mean: spelt alike; else with typing errors; else with words left out
 * ("Louhans" for Louhans-Châteaurenaud, "POUZIN (LE)"); else with words added ("Marseille la Joliette"). The first
 * of these that keeps any decides.
 */
final class TownMatch {

    private TownMatch() {}

    /** How well a name fits; the best that any unit reaches decides. */
    private static final int ALIKE = 0;

    private static final int MISSPELT = 1;
    private static final int BEGINNING = 2;
    private static final int WORDS_LEFT_OUT = 3;
    private static final int WORDS_ADDED = 4;
    private static final int NOT_AT_ALL = 5;

    static List<Commune> among(Communes communes, List<Commune> units, TownName town) {
        if (town.isEmpty() || units.isEmpty()) {
            return List.of();
        }
        List<Commune> named = List.of();
        int best = NOT_AT_ALL;
        for (Commune unit : units) {
            int fit = fit(communes.listNames(unit), town.key(), best);
            if (fit < best) {
                best = fit;
                named = new ArrayList<>(2);
            }
            if (fit == best && fit < NOT_AT_ALL) {
                named.add(unit);
            }
        }
        return town.arrondissement() == 0
                ? named
                : named.stream()
                        .filter(unit -> communes.mayBeArrondissement(unit, town))
                        .toList();
    }

    /** The best fit of any of the names; whatever is worse than the best so far need not be told apart. */
    private static int fit(List<String> names, String key, int best) {
        int fit = NOT_AT_ALL;
        for (String name : names) {
            fit = Math.min(fit, fit(name, key, Math.min(fit, best)));
        }
        return fit;
    }

    private static int fit(String name, String key, int best) {
        if (name.equals(key)) {
            return ALIKE;
        }
        if (best >= MISSPELT && Typos.near(name, key)) {
            return MISSPELT;
        }
        if (best >= BEGINNING
                && name.length() > key.length()
                && name.startsWith(key)
                && name.charAt(key.length()) == ' ') {
            return BEGINNING;
        }
        if (best >= WORDS_LEFT_OUT && holdsWords(name, key)) {
            return WORDS_LEFT_OUT;
        }
        return best >= WORDS_ADDED && holdsWords(key, name) ? WORDS_ADDED : NOT_AT_ALL;
    }

    /** Whether every word of the part is a word of the whole, in any order. */
    private static boolean holdsWords(String whole, String part) {
        int begin = 0;
        while (begin < part.length()) {
            int blank = part.indexOf(' ', begin);
            int end = blank < 0 ? part.length() : blank;
            if (!holdsWord(whole, part, begin, end)) {
                return false;
            }
            begin = end + 1;
        }
        return true;
    }

    private static boolean holdsWord(String whole, String part, int begin, int end) {
        int at = 0;
        while (at + end - begin <= whole.length()) {
            int after = at + end - begin;
            if (whole.regionMatches(at, part, begin, end - begin)
                    && (after == whole.length() || whole.charAt(after) == ' ')) {
                return true;
            }
            int blank = whole.indexOf(' ', at);
            if (blank < 0) {
                return false;
            }
            at = blank + 1;
        }
        return false;
    }
}
