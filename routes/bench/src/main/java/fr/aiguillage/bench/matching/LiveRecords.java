package fr.aiguillage.bench.matching;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import fr.aiguillage.core.matching.engine.RecordIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Live records in memory, and what the engine does with one that arrives: the hub without its store. */
final class LiveRecords {

    /** Records of one delivery that are matched together, as the hub does. */
    static final int BATCH = 50;

    /** A record as its mapping gives it. */
    record Arrival(RecordKey key, Map<String, List<String>> columns) {}

    private final ModelEngine engine;
    private final RecordIndex index;
    private final List<byte[]> stored = new ArrayList<>();
    private final Map<RecordKey, List<Edge>> edgesOf = new HashMap<>();
    private final Map<RecordKey, Integer> connected = new HashMap<>();

    LiveRecords(ModelEngine engine) {
        this.engine = engine;
        this.index = new RecordIndex(engine, number -> engine.decode(stored.get(number)), false);
    }

    /** Adds a record that was printed before. */
    void fill(Print print, Phases phases) {
        match(List.of(print), phases);
    }

    long storedBytes() {
        return stored.stream().mapToLong(print -> print.length).sum();
    }

    void arrive(Collection<Arrival> batch, Phases phases) {
        phases.begin();
        List<Print> printed = new ArrayList<>(batch.size());
        for (Arrival arrival : batch) {
            printed.add(engine.print(arrival.key(), arrival.columns()));
        }
        phases.end(Phases.Phase.PRINTING);
        match(printed, phases);
    }

    private void match(List<Print> batch, Phases phases) {
        phases.begin();
        List<long[]> keys = new ArrayList<>(batch.size());
        for (Print print : batch) {
            long[] made = engine.keys(print);
            keys.add(made);
            phases.keys += made.length;
        }
        phases.end(Phases.Phase.KEYS);
        int first = stored.size();
        List<int[]> candidates = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            int[] found = index.candidates(keys.get(i));
            candidates.add(index.sift(batch.get(i), found));
            index.add(batch.get(i), keys.get(i));
            stored.add(engine.encode(batch.get(i)));
            phases.candidates += found.length;
            phases.sifted += candidates.get(i).length;
        }
        phases.end(Phases.Phase.CANDIDATES);
        Set<RecordKey> touched = new LinkedHashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            compare(batch.get(i), first + i, candidates.get(i), touched, phases);
        }
        phases.end(Phases.Phase.COMPARING);
        cluster(touched);
        phases.end(Phases.Phase.CLUSTERING);
    }

    private void compare(Print print, int number, int[] candidates, Set<RecordKey> touched, Phases phases) {
        for (int candidate : candidates) {
            Edge edge = index.findEdge(print, candidate).orElse(null);
            if (edge == null) {
                continue;
            }
            phases.edges++;
            if (edge.band() == Band.MATCH) {
                boolean isLeft = edge.left().equals(print.key());
                add(edge, edge.left(), isLeft ? number : candidate);
                add(edge, edge.right(), isLeft ? candidate : number);
                touched.add(print.key());
            }
        }
    }

    private void add(Edge edge, RecordKey end, int number) {
        edgesOf.computeIfAbsent(end, any -> new ArrayList<>(2)).add(edge);
        connected.put(end, number);
    }

    /** Each touched component is decided anew. */
    private void cluster(Set<RecordKey> touched) {
        Set<RecordKey> done = new HashSet<>();
        for (RecordKey start : touched) {
            if (done.contains(start)) {
                continue;
            }
            Map<RecordKey, Print> members = new LinkedHashMap<>();
            List<Edge> edges = new ArrayList<>();
            Deque<RecordKey> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                RecordKey key = open.pop();
                if (members.containsKey(key)) {
                    continue;
                }
                members.put(key, engine.decode(stored.get(connected.getOrDefault(key, 0))));
                for (Edge edge : edgesOf.getOrDefault(key, List.of())) {
                    boolean isLeft = edge.left().equals(key);
                    if (isLeft) {
                        edges.add(edge);
                    }
                    open.push(isLeft ? edge.right() : edge.left());
                }
            }
            done.addAll(members.keySet());
            engine.cluster(members.values(), edges);
        }
    }
}
