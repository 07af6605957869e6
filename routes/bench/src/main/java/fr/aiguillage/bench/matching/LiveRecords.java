package fr.aiguillage.bench.matching;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import fr.aiguillage.core.matching.engine.RecordIndex;
import fr.aiguillage.core.matching.engine.StoredPrints;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Live records in memory, and what the engine does with one that arrives: the hub without its store. */
final class LiveRecords {

    /** Records that are matched together, as the hub does with those of a delivery. */
    static final int BATCH = 100;

    /** A record as its mapping gives it. */
    record Arrival(RecordKey key, Map<String, List<String>> columns) {}

    /** An edge seen from one of its ends. */
    private record Link(int other, Edge edge) {}

    private static final List<Link> NO_LINKS = List.of();

    private final ModelEngine engine;
    private final RecordIndex index;
    private final StoredPrints stored;
    private final List<List<Link>> linksOf = new ArrayList<>();

    LiveRecords(ModelEngine engine) {
        this.engine = engine;
        this.stored = new StoredPrints(engine);
        this.index = new RecordIndex(engine, stored::get, false);
    }

    /** Adds a record that was printed before. */
    void fill(Print print, Phases phases) {
        match(List.of(print), phases);
    }

    long storedBytes() {
        return stored.bytes();
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
        List<RecordIndex.Sifted> candidates = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            int[] found = index.candidates(keys.get(i));
            candidates.add(index.sift(batch.get(i), found));
            index.add(batch.get(i), keys.get(i));
            stored.add(batch.get(i));
            linksOf.add(NO_LINKS);
            phases.candidates += found.length;
            phases.sifted += candidates.get(i).numbers().length;
        }
        phases.end(Phases.Phase.CANDIDATES);
        BitSet touched = new BitSet();
        for (int i = 0; i < batch.size(); i++) {
            if (compare(batch.get(i), first + i, candidates.get(i), phases)) {
                touched.set(i);
            }
        }
        phases.end(Phases.Phase.COMPARING);
        cluster(first, touched);
        phases.end(Phases.Phase.CLUSTERING);
    }

    /** Whether the record matches another one. */
    private boolean compare(Print print, int number, RecordIndex.Sifted sifted, Phases phases) {
        stored.touch(sifted.numbers());
        boolean matches = false;
        for (int i = 0; i < sifted.numbers().length; i++) {
            Edge edge = index.findEdge(print, sifted, i).orElse(null);
            if (edge == null) {
                continue;
            }
            int candidate = sifted.numbers()[i];
            phases.edges++;
            if (edge.band() == Band.MATCH) {
                links(number).add(new Link(candidate, edge));
                links(candidate).add(new Link(number, edge));
                matches = true;
            }
        }
        return matches;
    }

    /** Most records match none: they share one empty list. */
    private List<Link> links(int number) {
        List<Link> links = linksOf.get(number);
        if (links.isEmpty()) {
            links = new ArrayList<>(2);
            linksOf.set(number, links);
        }
        return links;
    }

    /**
     * Each touched component is decided anew.
     *
     * @param touched numbers of the records, less the first
     */
    private void cluster(int first, BitSet touched) {
        Set<Integer> done = new HashSet<>();
        for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
            if (!done.contains(first + i)) {
                cluster(first + i, done);
            }
        }
    }

    private void cluster(int start, Set<Integer> done) {
        List<Print> members = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        done.add(start);
        while (!open.isEmpty()) {
            int number = open.pop();
            members.add(stored.get(number));
            for (Link link : linksOf.get(number)) {
                if (number < link.other()) {
                    edges.add(link.edge());
                }
                if (done.add(link.other())) {
                    open.push(link.other());
                }
            }
        }
        engine.cluster(members, edges);
    }
}
