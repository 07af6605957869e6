package fr.aiguillage.bench.matching;

import fr.aiguillage.core.matching.engine.CandidateIndex;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.engine.MatchAll;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import fr.aiguillage.core.matching.model.KeySpec;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.hub.matchfiles.LoadMatchModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each blocking key of the offers' model is worth and costs on the scenario: {@code EvaluateKeys MODEL COMMUNES
 * OPPORTUNITIES [SEED]}. "Alone" counts what no other key brings together.
 */
public final class EvaluateKeys {

    private final List<Print> prints = new ArrayList<>();
    private final List<String> opportunities = new ArrayList<>();
    /** By pair, a bit for each key that brings it together. */
    private final Map<Long, Integer> keysOf = new HashMap<>();

    private EvaluateKeys() {}

    /** @param args model, the hub's file of communes, number of opportunities, seed */
    public static void main(String[] args) throws IOException {
        ScenarioRecords records = ScenarioRecords.of(args[1], args[2], args.length > 3 ? args[3] : "");
        new EvaluateKeys().run(LoadMatchModel.from(Path.of(args[0])), records);
    }

    private void run(MatchModel model, ScenarioRecords records) {
        ModelEngine first = new ModelEngine(model, Epoch.EMPTY);
        Map<String, Integer> publications = new HashMap<>();
        records.publications().forEach(publication -> {
            prints.add(first.print(ScenarioRecords.key(publication), records.columns(publication)));
            opportunities.add(publication.opportunity().id());
            publications.merge(publication.opportunity().id(), 1, Integer::sum);
        });
        double[] made = new double[model.keys().size()];
        for (int i = 0; i < model.keys().size(); i++) {
            made[i] = (double) block(model, model.keys().get(i), 1 << i) / prints.size();
        }
        long[] pairs = new long[made.length];
        long[] pairsAlone = new long[made.length];
        long[] right = new long[made.length];
        long[] rightAlone = new long[made.length];
        long reached = 0;
        for (Map.Entry<Long, Integer> pair : keysOf.entrySet()) {
            boolean isRight = opportunities
                    .get((int) (pair.getKey() >>> Integer.SIZE))
                    .equals(opportunities.get(pair.getKey().intValue()));
            reached += isRight ? 1 : 0;
            for (int i = 0; i < made.length; i++) {
                if ((pair.getValue() >>> i & 1) == 1) {
                    boolean isAlone = pair.getValue() == 1 << i;
                    pairs[i]++;
                    pairsAlone[i] += isAlone ? 1 : 0;
                    right[i] += isRight ? 1 : 0;
                    rightAlone[i] += isRight && isAlone ? 1 : 0;
                }
            }
        }
        long truth = publications.values().stream()
                .mapToLong(count -> count * (count - 1L) / 2)
                .sum();
        System.out.printf(
                "%d records, %d true pairs, recall %.4f, %.1f comparisons a record%n%-22s %6s %9s %9s %9s %9s%n",
                prints.size(),
                truth,
                (double) reached / truth,
                (double) keysOf.size() / prints.size(),
                "key",
                "made",
                "pairs",
                "alone",
                "true",
                "alone");
        for (int i = 0; i < made.length; i++) {
            System.out.printf(
                    "%-22s %6.2f %9d %9d %9d %9d%n",
                    model.keys().get(i).name(), made[i], pairs[i], pairsAlone[i], right[i], rightAlone[i]);
        }
    }

    /** Notes the pairs that one key brings together; gives the number of keys made. */
    private long block(MatchModel model, KeySpec key, int bit) {
        MatchModel alone = new MatchModel(
                model.name(),
                model.fields(),
                List.of(key),
                model.comparisons(),
                model.vetoes(),
                model.prior(),
                model.match(),
                model.review(),
                model.linkage());
        ModelEngine first = new ModelEngine(alone, Epoch.EMPTY);
        ModelEngine engine = new ModelEngine(alone, MatchAll.epoch(first, prints));
        CandidateIndex index = new CandidateIndex();
        long made = 0;
        for (int i = 0; i < prints.size(); i++) {
            long[] keys = engine.keys(prints.get(i));
            made += keys.length;
            for (int candidate : index.candidates(keys)) {
                keysOf.merge((long) i << Integer.SIZE | candidate, bit, (one, other) -> one | other);
            }
            index.add(i, keys);
        }
        return made;
    }
}
