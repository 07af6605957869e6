package fr.aiguillage.feeds.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What makes a search narrower than the feed's own.
 *
 * @param added parameters and their values
 * @param dropped parameters of the feed's query that are left out
 */
record Narrowing(Map<String, String> added, Set<String> dropped) {

    static final Narrowing NONE = new Narrowing(Map.of(), Set.of());

    Narrowing {
        added = Map.copyOf(added);
        dropped = Set.copyOf(dropped);
    }

    Narrowing with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(added);
        all.putAll(more);
        return new Narrowing(all, dropped);
    }

    Narrowing without(String parameter) {
        Set<String> all = new TreeSet<>(dropped);
        all.add(parameter);
        return new Narrowing(added, all);
    }
}
