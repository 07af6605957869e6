package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.cluster.Components;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Matches a whole set of records among themselves: an existing bank, a benchmark. */
public final class MatchAll {

    private final ModelEngine engine;
    private final Consumer<Edge> compared;
    private final IntConsumer progress;
    private final boolean isFiltered;

    /**
     * @param compared takes every edge that reaches the review threshold, vetoed ones too, as soon as it is known
     * @param progress takes the number of records done, after each
     */
    public MatchAll(ModelEngine engine, Consumer<Edge> compared, IntConsumer progress) {
        this(engine, compared, progress, true);
    }

    private MatchAll(ModelEngine engine, Consumer<Edge> compared, IntConsumer progress, boolean isFiltered) {
        this.engine = engine;
        this.compared = compared;
        this.progress = progress;
        this.isFiltered = isFiltered;
    }

    /** Compares whatever shares a key, however little it agrees: slow, to measure the keys themselves. */
    public static MatchAll comparingAll(ModelEngine engine, Consumer<Edge> compared) {
        return new MatchAll(engine, compared, done -> {}, false);
    }

    /** An epoch of the records themselves. */
    public static Epoch epoch(ModelEngine engine, List<Print> prints) {
        Epoch epoch = new Epoch(engine.model());
        prints.forEach(print -> engine.count(print, epoch));
        return epoch.freeze();
    }

    /** Clusters in the order of their least key. */
    public List<Set<RecordKey>> run(List<Print> prints) {
        RecordIndex index = new RecordIndex(engine, prints::get, true);
        List<Edge> matching = new ArrayList<>();
        Components components = new Components(prints.size());
        for (int record = 0; record < prints.size(); record++) {
            Print print = prints.get(record);
            long[] keys = engine.keys(print);
            int number = record;
            edges(index, prints, print, keys).forEach((candidate, edge) -> {
                compared.accept(edge);
                if (edge.band() == Band.MATCH) {
                    matching.add(edge);
                    components.join(number, candidate);
                }
            });
            index.add(print, keys);
            progress.accept(record + 1);
        }
        return clusters(prints, components, matching);
    }

    /** By the candidate's number. */
    private Map<Integer, Edge> edges(RecordIndex index, List<Print> prints, Print print, long[] keys) {
        Map<Integer, Edge> edges = new LinkedHashMap<>();
        int[] candidates = index.candidates(keys);
        if (isFiltered) {
            RecordIndex.Sifted sifted = index.sift(print, candidates);
            for (int i = 0; i < sifted.numbers().length; i++) {
                int candidate = sifted.numbers()[i];
                index.findEdge(print, sifted, i).ifPresent(edge -> edges.put(candidate, edge));
            }
        } else {
            for (int candidate : candidates) {
                edges.put(candidate, engine.compare(print, prints.get(candidate)));
            }
        }
        return edges;
    }

    private List<Set<RecordKey>> clusters(List<Print> prints, Components components, List<Edge> matching) {
        Map<RecordKey, List<Edge>> edgesOf = new HashMap<>();
        matching.forEach(edge ->
                edgesOf.computeIfAbsent(edge.left(), key -> new ArrayList<>()).add(edge));
        Map<RecordKey, Set<RecordKey>> byLeast = new TreeMap<>();
        for (List<Integer> component : components.all()) {
            List<Print> members = component.stream().map(prints::get).toList();
            List<Edge> edges = members.stream()
                    .flatMap(member -> edgesOf.getOrDefault(member.key(), List.of()).stream())
                    .toList();
            for (Set<RecordKey> cluster : engine.cluster(members, edges)) {
                byLeast.put(cluster.iterator().next(), cluster);
            }
        }
        return List.copyOf(byLeast.values());
    }
}
