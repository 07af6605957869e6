package fr.aiguillage.core.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps the units that a town's name may mean: spelt alike; else with typing errors; else with words left out
 * ("Louhans" for Louhans-Châteaurenaud, "POUZIN (LE)"); else with words added ("Marseille la Joliette"). The first
 * of these that keeps any decides.
 */
final class TownMatch {

    private TownMatch() {}

    static List<Commune> among(Communes communes, List<Commune> units, TownName town) {
        if (town.isEmpty() || units.isEmpty()) {
            return List.of();
        }
        List<Commune> exact = new ArrayList<>();
        for (Commune unit : units) {
            if (communes.listNames(unit).contains(town.key())) {
                exact.add(unit);
            }
        }
        List<Commune> named = exact.isEmpty() ? loosely(communes, units, town) : exact;
        return town.arrondissement() == 0
                ? named
                : named.stream()
                        .filter(unit -> communes.mayBeArrondissement(unit, town))
                        .toList();
    }

    private static List<Commune> loosely(Communes communes, List<Commune> units, TownName town) {
        String key = town.key();
        List<Predicate<String>> tests = List.of(
                name -> Typos.near(name, key),
                name -> name.length() > key.length() && name.startsWith(key) && name.charAt(key.length()) == ' ',
                name -> holdsWords(name, key),
                name -> holdsWords(key, name));
        for (Predicate<String> test : tests) {
            List<Commune> kept = new ArrayList<>();
            for (Commune unit : units) {
                if (anyHolds(test, communes.listNames(unit))) {
                    kept.add(unit);
                }
            }
            if (!kept.isEmpty()) {
                return kept;
            }
        }
        return List.of();
    }

    private static boolean anyHolds(Predicate<String> test, Set<String> names) {
        for (String name : names) {
            if (test.test(name)) {
                return true;
            }
        }
        return false;
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
