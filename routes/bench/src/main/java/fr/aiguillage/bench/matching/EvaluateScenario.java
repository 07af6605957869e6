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
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Scores the offers' model on the scenario's truth: {@code EvaluateScenario MODEL COMMUNES OPPORTUNITIES [SHOWN [SEED]]}. */
public final class EvaluateScenario {

    private final Map<Pair, Band> compared = new HashMap<>();
    private final List<Edge> reviews = new ArrayList<>();
    private long comparisons;

    private EvaluateScenario() {}

    /** @param args model, the hub's file of communes, number of opportunities, how many mistakes to show, seed */
    public static void main(String[] args) throws IOException {
        ScenarioRecords records = ScenarioRecords.of(args[1], args[2], args.length > 4 ? args[4] : "");
        int shown = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        new EvaluateScenario().run(LoadMatchModel.from(Path.of(args[0])), records, shown, System.out);
    }

    private void run(MatchModel model, ScenarioRecords records, int shown, PrintStream out) {
        ModelEngine first = new ModelEngine(model, Epoch.EMPTY);
        List<Print> prints = new ArrayList<>();
        Map<String, List<String>> byOpportunity = new HashMap<>();
        ScenarioMistakes mistakes = new ScenarioMistakes(records);
        records.publications().forEach(publication -> {
            RecordKey key = ScenarioRecords.key(publication);
            prints.add(first.print(key, records.columns(publication)));
            mistakes.add(name(key), publication);
            byOpportunity
                    .computeIfAbsent(publication.opportunity().id(), any -> new ArrayList<>())
                    .add(name(key));
        });
        Truth truth = Truth.of(pairs(byOpportunity));
        long start = System.nanoTime();
        ModelEngine engine = new ModelEngine(model, MatchAll.epoch(first, prints));
        List<Set<RecordKey>> clustered =
                MatchAll.comparingAll(engine, edge -> note(edge, truth)).run(prints);
        List<Set<String>> clusters = clustered.stream()
                .map(cluster -> cluster.stream().map(EvaluateScenario::name).collect(Collectors.toSet()))
                .toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        Measures measures = new Measures(truth, clusters, any -> true);
        Map<RecordKey, Print> byKey = new HashMap<>();
        prints.forEach(print -> byKey.put(print.key(), print));
        Set<Pair> withReview = measures.found();
        Set<String> inReview = new HashSet<>();
        for (Edge edge : engine.openReviews(byKey::get, reviews, clustered)) {
            withReview.add(new Pair(name(edge.left()), name(edge.right())));
            inReview.add(name(edge.left()));
            inReview.add(name(edge.right()));
        }
        long reached = truth.pairs().stream().filter(compared::containsKey).count();
        out.printf("%d records, %d true pairs%n", prints.size(), truth.pairs().size());
        out.println("merged      " + measures.pairwise());
        out.println("with review " + measures.pairwise(withReview));
        out.println("B-cubed     " + measures.bCubed());
        out.printf(
                "offers in review %.4f, blocking recall %.4f, %.1f comparisons a record, %.1f s%n",
                (double) inReview.size() / prints.size(),
                (double) reached / truth.pairs().size(),
                (double) comparisons / prints.size(),
                seconds);
        mistakes.count(truth, measures.found(), withReview, compared);
        mistakes.print(out);
        new ShowMistakes(out, engine, prints, EvaluateScenario::name).show(truth, measures.found(), shown);
    }

    private static Set<Pair> pairs(Map<String, List<String>> byOpportunity) {
        Set<Pair> pairs = new HashSet<>();
        for (List<String> same : byOpportunity.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    pairs.add(new Pair(same.get(i), same.get(j)));
                }
            }
        }
        return pairs;
    }

    /** Only pairs that are the same or seem so are remembered: the others are too many. */
    private void note(Edge edge, Truth truth) {
        comparisons++;
        Pair pair = new Pair(name(edge.left()), name(edge.right()));
        if (edge.band() == Band.REVIEW) {
            reviews.add(edge);
        }
        if (edge.band() != Band.DISTINCT || truth.pairs().contains(pair)) {
            compared.put(pair, edge.band());
        }
    }

    private static String name(RecordKey key) {
        return key.system() + ":" + key.remoteId();
    }
}
