package fr.aiguillage.core.matching.estimate;

import fr.aiguillage.core.matching.model.MatchModel;

/** How often each level of each comparison was met among some pairs; a pair of which nothing is known counts nowhere. */
final class LevelCounts {

    /** Added to each count, so that a level never met is rare and not impossible. */
    private static final double SMOOTHING = 0.5;

    private final double[][] counts;

    LevelCounts(MatchModel model) {
        counts = model.comparisons().stream()
                .map(comparison -> new double[comparison.levels().size()])
                .toArray(double[][]::new);
    }

    /** @param levels level by comparison; the number of levels where nothing is known */
    void add(int[] levels, double weight) {
        for (int i = 0; i < counts.length; i++) {
            if (levels[i] < counts[i].length) {
                counts[i][levels[i]] += weight;
            }
        }
    }

    double share(int comparison, int level) {
        double sum = 0;
        for (double count : counts[comparison]) {
            sum += count + SMOOTHING;
        }
        return (counts[comparison][level] + SMOOTHING) / sum;
    }

    /** How likely these levels are among the pairs counted, comparisons being independent. */
    double likelihood(int[] levels) {
        double likelihood = 1;
        for (int i = 0; i < counts.length; i++) {
            if (levels[i] < counts[i].length) {
                likelihood *= share(i, levels[i]);
            }
        }
        return likelihood;
    }
}
