package fr.aiguillage.core.matching.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Connected components of records numbered from 0 (disjoint sets with path halving). */
public final class Components {

    private final int[] parents;

    /** Each alone at first. */
    public Components(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
    }

    public void join(int left, int right) {
        parents[root(left)] = root(right);
    }

    private int root(int member) {
        int at = member;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** Each ascending, in the order of their least member. */
    public Collection<List<Integer>> all() {
        Map<Integer, List<Integer>> components = new LinkedHashMap<>();
        for (int i = 0; i < parents.length; i++) {
            components.computeIfAbsent(root(i), any -> new ArrayList<>()).add(i);
        }
        return components.values();
    }
}
