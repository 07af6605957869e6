package fr.aiguillage.core.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkTest {

    @Test
    void aChainOfLookalikesDoesNotHold() {
        // Neighbours agree, the ends contradict each other.
        assertThat(cluster(new int[][] {
                    {0, 300, -900, -900},
                    {300, 0, 300, -900},
                    {-900, 300, 0, 300},
                    {-900, -900, 300, 0}
                }))
                .containsExactly(members(0, 1), members(2, 3));
    }

    @Test
    void aVetoHoldsInsideAClusterToo() {
        int veto = PairWeights.VETO;
        assertThat(cluster(new int[][] {{0, 900, veto}, {900, 0, 800}, {veto, 800, 0}}))
                .containsExactly(members(0, 1), members(2));
    }

    @Test
    void whatIsBoundStandsTogetherWhateverTheVetoes() {
        int veto = PairWeights.VETO;
        int bound = PairWeights.BOUND;
        assertThat(cluster(new int[][] {{0, bound, veto}, {bound, 0, bound}, {veto, bound, 0}}))
                .containsExactly(members(0, 1, 2));
    }

    @Test
    void cachedNeighboursGiveWhatExhaustiveSearchGives() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(12);
            int[][] weights = new int[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    weights[i][j] = random.nextInt(8) == 0 ? PairWeights.VETO : 100 * (random.nextInt(13) - 6);
                    weights[j][i] = weights[i][j];
                }
            }
            assertThat(cluster(weights)).as("seed %d", seed).isEqualTo(exhaustive(weights));
        }
    }

    private static List<BitSet> cluster(int[][] weights) {
        return new AverageLink((left, right) -> weights[left][right], 100).cluster(weights.length);
    }

    private static List<BitSet> exhaustive(int[][] weights) {
        BitSet[] clusters = new BitSet[weights.length];
        Arrays.setAll(clusters, AverageLinkTest::members);
        while (true) {
            int bestLeft = -1;
            int bestRight = -1;
            double best = 100;
            for (int i = 0; i < clusters.length; i++) {
                for (int j = i + 1; j < clusters.length; j++) {
                    double average = average(weights, clusters[i], clusters[j]);
                    if (average > best || (bestLeft < 0 && average >= best)) {
                        best = average;
                        bestLeft = i;
                        bestRight = j;
                    }
                }
            }
            if (bestLeft < 0) {
                return Arrays.stream(clusters)
                        .filter(cluster -> !cluster.isEmpty())
                        .toList();
            }
            clusters[bestLeft].or(clusters[bestRight]);
            clusters[bestRight].clear();
        }
    }

    private static double average(int[][] weights, BitSet left, BitSet right) {
        double sum = 0;
        for (int i : left.stream().toArray()) {
            for (int j : right.stream().toArray()) {
                sum += weights[i][j] == PairWeights.VETO ? Double.NEGATIVE_INFINITY : weights[i][j];
            }
        }
        return sum / left.cardinality() / right.cardinality();
    }

    private static BitSet members(int... numbers) {
        BitSet members = new BitSet();
        Arrays.stream(numbers).forEach(members::set);
        return members;
    }
}
