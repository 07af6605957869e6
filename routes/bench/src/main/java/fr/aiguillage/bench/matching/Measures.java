package fr.aiguillage.bench.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Compares clusters found with the truth, over the records wanted. */
final class Measures {

    private final Truth truth;
    private final List<Set<String>> clusters;
    private final Predicate<String> wanted;

    /** @param wanted records that count; a pair counts when both of its records do */
    Measures(Truth truth, Collection<Set<String>> clusters, Predicate<String> wanted) {
        this.truth = truth;
        this.clusters = List.copyOf(clusters);
        this.wanted = wanted;
    }

    Score pairwise() {
        return pairwise(found());
    }

    Score pairwise(Set<Pair> found) {
        long right = found.stream().filter(truth.pairs()::contains).count();
        return Score.of(right, found.size(), gold());
    }

    long gold() {
        return truth.pairs().stream().filter(this::counts).count();
    }

    boolean counts(Pair pair) {
        return wanted.test(pair.left()) && wanted.test(pair.right());
    }

    Set<Pair> found() {
        Set<Pair> pairs = new HashSet<>();
        for (Set<String> cluster : clusters) {
            List<String> members = new ArrayList<>(cluster);
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    Pair pair = new Pair(members.get(i), members.get(j));
                    if (counts(pair)) {
                        pairs.add(pair);
                    }
                }
            }
        }
        return pairs;
    }

    /** Each record's cluster against its true one, averaged over records (Bagga and Baldwin 1998). */
    Score bCubed() {
        Map<String, Integer> trueSizes = new HashMap<>();
        clusters.forEach(cluster -> cluster.forEach(record -> trueSizes.merge(truth.cluster(record), 1, Integer::sum)));
        double precision = 0;
        double recall = 0;
        long records = 0;
        for (Set<String> cluster : clusters) {
            Map<String, Integer> shared = new HashMap<>();
            cluster.forEach(record -> shared.merge(truth.cluster(record), 1, Integer::sum));
            for (String record : cluster) {
                if (wanted.test(record)) {
                    String home = truth.cluster(record);
                    precision += (double) shared.getOrDefault(home, 0) / cluster.size();
                    recall += (double) shared.getOrDefault(home, 0) / trueSizes.getOrDefault(home, 1);
                    records++;
                }
            }
        }
        return records == 0 ? new Score(1, 1) : new Score(precision / records, recall / records);
    }

    /** Share of the true clusters of two or more that were found whole and pure. */
    double exactClusters() {
        Map<String, Set<String>> wantedClusters = new HashMap<>();
        truth.clusterOf()
                .forEach((record, home) -> wantedClusters
                        .computeIfAbsent(home, any -> new HashSet<>())
                        .add(record));
        Set<Set<String>> foundClusters = new HashSet<>(clusters);
        long exact =
                wantedClusters.values().stream().filter(foundClusters::contains).count();
        return wantedClusters.isEmpty() ? 1 : (double) exact / wantedClusters.size();
    }
}
