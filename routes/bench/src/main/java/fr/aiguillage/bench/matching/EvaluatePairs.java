package fr.aiguillage.bench.matching;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.engine.MatchAll;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.hub.matchfiles.LoadMatchModel;
import fr.aiguillage.hub.matchfiles.ReadMatchRecords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores a model on pairs that people labelled: {@code EvaluatePairs MODEL RECORDS LABELS}, the labels with columns
 * {@code id_a}, {@code id_b} and {@code label} (1, 0 or unsure, which does not count). A pair is merged when both stand
 * in one cluster, and in review when its edge says so.
 */
public final class EvaluatePairs {

    private final Map<Pair, Band> reached = new HashMap<>();
    private final Map<String, String> clusterOf = new HashMap<>();
    private final Map<String, Print> prints = new HashMap<>();

    private EvaluatePairs() {}

    /** @param args model, records, labels; a fourth leaves out the waterfall of each pair */
    public static void main(String[] args) throws IOException {
        MatchModel model = LoadMatchModel.from(Path.of(args[0]));
        new EvaluatePairs().run(model, Path.of(args[1]), Path.of(args[2]), args.length < 4, System.out);
    }

    private void run(MatchModel model, Path records, Path labels, boolean isShown, PrintStream out) throws IOException {
        ModelEngine first = new ModelEngine(model, Epoch.EMPTY);
        List<Print> all = new ArrayList<>();
        ReadMatchRecords.read(records, (key, columns) -> all.add(first.print(key, columns)));
        all.forEach(print -> prints.put(print.key().remoteId(), print));
        ModelEngine engine = new ModelEngine(model, MatchAll.epoch(first, all));
        for (Set<RecordKey> cluster : MatchAll.comparingAll(engine, this::note).run(all)) {
            String name = cluster.iterator().next().remoteId();
            cluster.forEach(record -> clusterOf.put(record.remoteId(), name));
        }
        Set<Pair> same = new HashSet<>();
        Set<Pair> merged = new HashSet<>();
        Set<Pair> withReview = new HashSet<>();
        ReadMatchRecords.read(labels, (key, columns) -> {
            Pair pair = new Pair(cell(columns, "id_a"), cell(columns, "id_b"));
            String label = cell(columns, "label");
            if (isShown) {
                show(engine, pair, label + " " + cell(columns, "reason"), out);
            }
            if (label.equals("unsure")) {
                return;
            }
            if (label.equals("1")) {
                same.add(pair);
            }
            if (isMerged(pair)) {
                merged.add(pair);
                withReview.add(pair);
            } else if (reached.getOrDefault(pair, Band.DISTINCT) != Band.DISTINCT) {
                withReview.add(pair);
            }
        });
        out.println("merged      " + score(merged, same));
        out.println("with review " + score(withReview, same));
    }

    private void note(Edge edge) {
        reached.put(new Pair(edge.left().remoteId(), edge.right().remoteId()), edge.band());
    }

    private boolean isMerged(Pair pair) {
        return clusterOf.getOrDefault(pair.left(), pair.left()).equals(clusterOf.get(pair.right()));
    }

    private static Score score(Set<Pair> found, Set<Pair> same) {
        return Score.of(found.stream().filter(same::contains).count(), found.size(), same.size());
    }

    private void show(ModelEngine engine, Pair pair, String label, PrintStream out) {
        Print left = prints.get(pair.left());
        Print right = prints.get(pair.right());
        if (left == null || right == null) {
            return;
        }
        Edge edge = engine.compare(left, right);
        StringBuilder waterfall = new StringBuilder();
        edge.levels().stream()
                .filter(level -> level.weight() != 0)
                .forEach(
                        level -> waterfall.append(" %s:%s%+d".formatted(level.field(), level.level(), level.weight())));
        out.printf(
                "%5d %-8s %s %s [%s]%s%n",
                edge.weight(), edge.band(), reached.containsKey(pair) ? "" : "UNREACHED", label, pair, waterfall);
    }

    private static String cell(Map<String, List<String>> columns, String name) {
        return String.join("", columns.getOrDefault(name, List.of()));
    }
}
