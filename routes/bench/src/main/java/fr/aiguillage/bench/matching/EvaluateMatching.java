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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Runs a model over {@code records.csv} and scores it against {@code gold.csv}: {@code EvaluateMatching MODEL FOLDER
 * [show N]}. Three scores are printed: over all records, over the half of the true entities
 * that tuning may look at, and over the half of the true entities on which no threshold was
 * set (see {@link HeldOut}).
 */
public final class EvaluateMatching {

    private final PrintStream out;
    private final Set<Pair> compared = new HashSet<>();
    private final Set<Pair> review = new HashSet<>();

    private EvaluateMatching(PrintStream out) {
        this.out = out;
    }

    /** @param args model, folder, and how many mistakes to show */
    public static void main(String[] args) throws IOException {
        int shown = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        new EvaluateMatching(System.out).run(Path.of(args[0]), Path.of(args[1]), shown);
    }

    private void run(Path modelFile, Path folder, int shown) throws IOException {
        MatchModel model = LoadMatchModel.from(modelFile);
        long start = System.nanoTime();
        ModelEngine first = new ModelEngine(model, Epoch.EMPTY);
        List<Print> prints = new ArrayList<>();
        ReadMatchRecords.read(folder.resolve("records.csv"), (key, columns) -> prints.add(first.print(key, columns)));
        ModelEngine engine = new ModelEngine(model, MatchAll.epoch(first, prints));
        List<Set<String>> clusters = MatchAll.comparingAll(engine, this::note).run(prints).stream()
                .map(EvaluateMatching::ids)
                .toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        Truth truth = Truth.read(folder.resolve("gold.csv"));
        out.printf(
                "%s: %d records, %d true pairs%n",
                model.name(), prints.size(), truth.pairs().size());
        print("all     ", new Measures(truth, clusters, any -> true));
        print("tuned on", new Measures(truth, clusters, heldOut(truth).negate()));
        print("held out", new Measures(truth, clusters, heldOut(truth)));
        long reached = truth.pairs().stream().filter(compared::contains).count();
        out.printf(
                "blocking recall %.4f, %.1f comparisons a record, %.2f s%n",
                (double) reached / truth.pairs().size(), (double) compared.size() / prints.size(), seconds);
        new ShowMistakes(out, engine, prints, RecordKey::remoteId)
                .show(truth, new Measures(truth, clusters, any -> true).found(), shown);
    }

    private void note(Edge edge) {
        Pair pair = new Pair(edge.left().remoteId(), edge.right().remoteId());
        compared.add(pair);
        if (edge.band() == Band.REVIEW) {
            review.add(pair);
        }
    }

    private void print(String what, Measures measures) {
        Set<Pair> withReview = measures.found();
        review.stream().filter(measures::counts).forEach(withReview::add);
        out.printf(
                "%s merged %s | with review %s | B-cubed %s | exact clusters %.4f%n",
                what, measures.pairwise(), measures.pairwise(withReview), measures.bCubed(), measures.exactClusters());
    }

    private static Predicate<String> heldOut(Truth truth) {
        return record -> HeldOut.isHeldOut(truth, record);
    }

    private static Set<String> ids(Set<RecordKey> cluster) {
        return cluster.stream().map(RecordKey::remoteId).collect(Collectors.toSet());
    }
}
