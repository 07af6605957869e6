package fr.aiguillage.bench.matching;

import fr.aiguillage.hub.matchfiles.ReadMatchRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The pairs known to be the same, and the clusters that they make. */
record Truth(Set<Pair> pairs, Map<String, String> clusterOf) {

    /** @param gold CSV with the columns {@code id1} and {@code id2} */
    static Truth read(Path gold) throws IOException {
        Set<Pair> pairs = new HashSet<>();
        ReadMatchRecords.read(gold, (key, columns) -> pairs.add(new Pair(cell(columns, "id1"), cell(columns, "id2"))));
        return of(pairs);
    }

    private static String cell(Map<String, List<String>> columns, String name) {
        return String.join("", columns.getOrDefault(name, List.of()));
    }

    static Truth of(Set<Pair> pairs) {
        Map<String, List<String>> neighbours = new HashMap<>();
        for (Pair pair : pairs) {
            neighbours.computeIfAbsent(pair.left(), any -> new ArrayList<>()).add(pair.right());
            neighbours.computeIfAbsent(pair.right(), any -> new ArrayList<>()).add(pair.left());
        }
        Map<String, String> clusterOf = new HashMap<>();
        for (String start : new TreeSet<>(neighbours.keySet())) {
            List<String> open = new ArrayList<>(List.of(start));
            while (!open.isEmpty()) {
                String at = open.remove(open.size() - 1);
                if (clusterOf.putIfAbsent(at, start) == null) {
                    open.addAll(neighbours.getOrDefault(at, List.of()));
                }
            }
        }
        return new Truth(pairs, clusterOf);
    }

    /** A record that is in no pair stands alone. */
    String cluster(String record) {
        return clusterOf.getOrDefault(record, record);
    }
}
