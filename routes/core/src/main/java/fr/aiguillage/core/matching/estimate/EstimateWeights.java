package fr.aiguillage.core.matching.estimate;

import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import fr.aiguillage.core.matching.model.Comparison;
import fr.aiguillage.core.matching.model.Level;
import fr.aiguillage.core.matching.model.MatchModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Estimates weights as Fellegi and Sunter define them: log2(m / u), where u is a level's share among pairs drawn at
 * random (nearly all of them different) and m its share among pairs that are the same. The latter comes from pairs that
 * people labelled, or, with none, from expectation and maximisation over candidate pairs, begun at the declared weights.
 * An estimate may leave its declared weight only so far: little data must not overthrow judgement.
 */
public final class EstimateWeights {

    private static final int ROUNDS = 30;

    private final ModelEngine engine;
    private final MatchModel model;
    private final int bound;

    /** @param bound most that an estimate may differ from the declared weight, in hundredths of a bit */
    public EstimateWeights(ModelEngine engine, int bound) {
        this.engine = engine;
        this.model = engine.model();
        this.bound = bound;
    }

    /** Weights from pairs known to be the same. */
    public MatchModel fromLabels(List<Print> prints, List<Print[]> same, int sample, long seed) {
        LevelCounts m = new LevelCounts(model);
        same.forEach(pair -> m.add(engine.levels(pair[0], pair[1]), 1));
        return with(m, random(prints, sample, seed));
    }

    /** Weights from candidate pairs whose truth nobody knows. */
    public MatchModel fromCandidates(List<Print> prints, List<Print[]> candidates, int sample, long seed) {
        Map<List<Integer>, Integer> patterns = new HashMap<>();
        Map<List<Integer>, Boolean> guesses = new HashMap<>();
        for (Print[] pair : candidates) {
            int[] levels = engine.levels(pair[0], pair[1]);
            List<Integer> pattern = Arrays.stream(levels).boxed().toList();
            patterns.merge(pattern, 1, Integer::sum);
            Edge edge = engine.compare(pair[0], pair[1]);
            guesses.putIfAbsent(pattern, edge.weight() >= model.match());
        }
        return with(maximise(patterns, guesses), random(prints, sample, seed));
    }

    private LevelCounts maximise(Map<List<Integer>, Integer> patterns, Map<List<Integer>, Boolean> guesses) {
        Map<List<Integer>, Double> chance = new HashMap<>();
        guesses.forEach((pattern, same) -> chance.put(pattern, same ? 0.99 : 0.01));
        LevelCounts same = new LevelCounts(model);
        for (int round = 0; round < ROUNDS; round++) {
            LevelCounts m = new LevelCounts(model);
            LevelCounts other = new LevelCounts(model);
            double expected = 0;
            double all = 0;
            for (Map.Entry<List<Integer>, Integer> entry : patterns.entrySet()) {
                int[] levels = ints(entry.getKey());
                double share = chance.getOrDefault(entry.getKey(), 0.0);
                m.add(levels, share * entry.getValue());
                other.add(levels, (1 - share) * entry.getValue());
                expected += share * entry.getValue();
                all += entry.getValue();
            }
            double prior = all == 0 ? 0 : expected / all;
            chance.replaceAll((pattern, old) -> posterior(prior, m, other, ints(pattern)));
            same = m;
        }
        return same;
    }

    private static double posterior(double prior, LevelCounts m, LevelCounts other, int[] levels) {
        double same = prior * m.likelihood(levels);
        double different = (1 - prior) * other.likelihood(levels);
        return same + different == 0 ? prior : same / (same + different);
    }

    private static int[] ints(List<Integer> pattern) {
        return pattern.stream().mapToInt(Integer::intValue).toArray();
    }

    private LevelCounts random(List<Print> prints, int sample, long seed) {
        LevelCounts u = new LevelCounts(model);
        Random random = new Random(seed);
        for (int i = 0; i < sample; i++) {
            int left = random.nextInt(prints.size());
            int right = random.nextInt(prints.size());
            if (left != right) {
                u.add(engine.levels(prints.get(left), prints.get(right)), 1);
            }
        }
        return u;
    }

    private MatchModel with(LevelCounts m, LevelCounts u) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < model.comparisons().size(); i++) {
            Comparison comparison = model.comparisons().get(i);
            List<Level> levels = new ArrayList<>();
            for (int j = 0; j < comparison.levels().size(); j++) {
                Level level = comparison.levels().get(j);
                double ratio = m.share(i, j) / u.share(i, j);
                int weight = (int) Math.round(100 * Math.log(ratio) / Math.log(2));
                int bounded = Math.max(level.weight() - bound, Math.min(level.weight() + bound, weight));
                levels.add(new Level(level.name(), level.when(), bounded, level.frequencyOf(), level.frequencyBound()));
            }
            comparisons.add(new Comparison(comparison.name(), levels));
        }
        return new MatchModel(
                model.name(),
                model.fields(),
                model.keys(),
                comparisons,
                model.vetoes(),
                model.prior(),
                model.match(),
                model.review(),
                model.linkage());
    }
}
