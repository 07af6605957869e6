package fr.aiguillage.core.matching.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Connected components of records numbered from 0 (disjoint sets by size, with path halving). */
public final class Components {

    private final int[] parents;
    private final int[] sizes;

    /** Each alone at first. */
    public Components(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
        sizes = new int[size];
        Arrays.fill(sizes, 1);
    }

    public void join(int left, int right) {
        int one = root(left);
        int other = root(right);
        if (one == other) {
            return;
        }
        boolean isSmaller = sizes[one] < sizes[other];
        int kept = isSmaller ? other : one;
        int absorbed = isSmaller ? one : other;
        parents[absorbed] = kept;
        sizes[kept] += sizes[absorbed];
    }

    /** How many stand in the component of this member, itself included. */
    public int size(int member) {
        return sizes[root(member)];
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
