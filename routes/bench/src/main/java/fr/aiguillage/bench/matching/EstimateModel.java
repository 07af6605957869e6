package fr.aiguillage.bench.matching;

import fr.aiguillage.core.matching.engine.CandidateIndex;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.engine.MatchAll;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import fr.aiguillage.core.matching.estimate.EstimateWeights;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.hub.matchfiles.LoadMatchModel;
import fr.aiguillage.hub.matchfiles.ReadMatchRecords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints the weights that data suggest for a model: {@code EstimateModel MODEL FOLDER labels|em BOUND}. With labels,
 * only the entities that {@link EvaluateMatching} does not hold out are looked at.
 */
public final class EstimateModel {

    private static final int SAMPLE = 500_000;
    private static final long SEED = 2026;

    private EstimateModel() {}

    /** @param args model, folder, source of truth, most that a weight may move in hundredths of a bit */
    public static void main(String[] args) throws IOException {
        MatchModel model = LoadMatchModel.from(Path.of(args[0]));
        Path folder = Path.of(args[1]);
        ModelEngine first = new ModelEngine(model, Epoch.EMPTY);
        List<Print> prints = new ArrayList<>();
        ReadMatchRecords.read(folder.resolve("records.csv"), (key, columns) -> prints.add(first.print(key, columns)));
        ModelEngine engine = new ModelEngine(model, MatchAll.epoch(first, prints));
        EstimateWeights estimate = new EstimateWeights(engine, Integer.parseInt(args[3]));
        boolean isLabelled = args[2].equals("labels");
        MatchModel estimated = isLabelled
                ? estimate.fromLabels(prints, labelled(prints, folder.resolve("gold.csv")), SAMPLE, SEED)
                : estimate.fromCandidates(prints, candidates(engine, prints), SAMPLE, SEED);
        print(model, estimated, System.out);
    }

    private static List<Print[]> labelled(List<Print> prints, Path gold) throws IOException {
        Map<String, Print> byId = new HashMap<>();
        prints.forEach(print -> byId.put(print.key().remoteId(), print));
        Truth truth = Truth.read(gold);
        List<Print[]> pairs = new ArrayList<>();
        for (Pair pair : truth.pairs()) {
            Print left = byId.get(pair.left());
            Print right = byId.get(pair.right());
            if (left != null && right != null && !HeldOut.isHeldOut(truth, pair.left())) {
                pairs.add(new Print[] {left, right});
            }
        }
        return pairs;
    }

    private static List<Print[]> candidates(ModelEngine engine, List<Print> prints) {
        CandidateIndex index = new CandidateIndex();
        List<Print[]> pairs = new ArrayList<>();
        for (int i = 0; i < prints.size(); i++) {
            long[] keys = engine.keys(prints.get(i));
            for (int candidate : index.candidates(keys)) {
                pairs.add(new Print[] {prints.get(i), prints.get(candidate)});
            }
            index.add(i, keys);
        }
        return pairs;
    }

    private static void print(MatchModel declared, MatchModel estimated, PrintStream out) {
        for (int i = 0; i < estimated.comparisons().size(); i++) {
            out.println(estimated.comparisons().get(i).name() + ":");
            for (int j = 0; j < estimated.comparisons().get(i).levels().size(); j++) {
                out.printf(
                        "  %s: %d (declared %d)%n",
                        estimated.comparisons().get(i).levels().get(j).name(),
                        estimated.comparisons().get(i).levels().get(j).weight(),
                        declared.comparisons().get(i).levels().get(j).weight());
            }
        }
    }
}
