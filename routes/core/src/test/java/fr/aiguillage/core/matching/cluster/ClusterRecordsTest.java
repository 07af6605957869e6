package fr.aiguillage.core.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.model.Linkage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterRecordsTest {

    private static final int MATCH = 400;
    private static final int BOUND = ClusterRecords.MOST_MEMBERS;

    private int compared;

    @Test
    void tenThousandIdenticalAdvertsOfOneBankMergeNothingAndAreNotComparedEachWithEach() {
        int adverts = 10_000;

        assertThat(cluster(adverts, chain(0, adverts, 1_000))).hasSize(adverts);
        assertThat(compared).isZero();
    }

    @Test
    void asManyAsTheBoundAreJudgedAsAWholeAndOneMoreStandsApart() {
        assertThat(cluster(BOUND, chain(0, BOUND, 1_000))).containsExactly(members(0, BOUND));
        assertThat(cluster(BOUND + 1, chain(0, BOUND + 1, 1_000))).hasSize(BOUND + 1);
    }

    @Test
    void upToTheBoundTheClustersAreThoseOfAverageLinkOverAllPairs() {
        for (long seed = 0; seed < 3; seed++) {
            List<Edge> edges = mess(BOUND, seed);
            int[][] weights = new int[BOUND][BOUND];
            Arrays.stream(weights).forEach(row -> Arrays.fill(row, MATCH - 100));
            edges.forEach(edge -> weights[number(edge.left())][number(edge.right())] = edge.weight());
            List<BitSet> whole = new AverageLink((left, right) -> weights[left][right], MATCH).cluster(BOUND);

            assertThat(cluster(BOUND, edges))
                    .as("seed %d", seed)
                    .isEqualTo(whole.stream()
                            .map(cluster -> keys(cluster.stream().toArray()))
                            .toList());
        }
    }

    @Test
    void aLargeComponentFallsApartAtItsWeakestEdges() {
        int records = 2 * BOUND;
        List<Edge> edges = chain(0, records, 500);
        edges.removeIf(edge -> number(edge.left()) % 2 == 0);
        for (int i = 0; i < records; i += 2) {
            edges.add(edge(i, i + 1, 900));
        }

        assertThat(cluster(records, edges))
                .hasSize(BOUND)
                .allSatisfy(pair -> assertThat(pair).hasSize(2))
                .startsWith(keys(0, 1), keys(2, 3));
    }

    @Test
    void whatHangsOnALargeComponentByAThreadIsClusteredAsIfItStoodAlone() {
        int mass = 2 * BOUND;
        List<Edge> edges = chain(0, mass, 900);
        edges.add(edge(mass - 1, mass, 450));
        edges.addAll(chain(mass, mass + 3, 500));

        assertThat(cluster(mass + 3, edges)).hasSize(mass + 1).contains(members(mass, mass + 3));
    }

    @Test
    void tenThousandLookAlikesInGroupsCostNoMoreComparisonsThanTheGroups() {
        int records = 10_000;
        int group = 250;
        List<Edge> edges = chain(0, records, 500);
        edges.removeIf(edge -> number(edge.right()) % group != 0);
        for (int from = 0; from < records; from += group) {
            edges.addAll(chain(from, from + group, 900));
        }

        assertThat(cluster(records, edges)).hasSize(records / group);
        assertThat(compared).isPositive().isLessThan(records * group / 2);
    }

    @Test
    void clustersStandInTheOrderOfTheirLeastKeyWhicheverComponentTheyWereCutFrom() {
        List<Edge> edges = List.of(edge(0, 1, 900), edge(1, 3, 500), Edge.decidedDistinct(key(0), key(3)));

        assertThat(cluster(4, edges)).containsExactly(keys(0, 1), keys(2), keys(3));
    }

    @Test
    void orderDoesNotMatterForALargeComponent() {
        int records = 4 * BOUND;
        List<Edge> edges = mess(records, 1);
        List<Set<RecordKey>> expected = cluster(records, edges);

        assertThat(expected).anySatisfy(cluster -> assertThat(cluster).hasSizeGreaterThan(1));
        for (long seed = 0; seed < 10; seed++) {
            Collections.shuffle(edges, new Random(seed));
            assertThat(cluster(records, edges)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void whatAPersonDecidedHoldsInALargeComponent() {
        int records = 2 * BOUND;
        List<Edge> edges = chain(0, records, 900);
        edges.add(Edge.decidedSame(key(3), key(500)));

        assertThat(cluster(records, edges)).hasSize(records - 1).contains(keys(3, 500));
    }

    @Test
    void moreThanTheBoundStandTogetherWhenPersonsSaySo() {
        int records = BOUND + 50;
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < records; i++) {
            edges.add(Edge.decidedSame(key(i - 1), key(i)));
        }

        assertThat(cluster(records, edges)).containsExactly(members(0, records));
        assertThat(compared).isZero();
    }

    /** Pairs without an edge agree fully, in a mess a little less than what joins. */
    private List<Set<RecordKey>> cluster(int records, Collection<Edge> edges) {
        boolean isMess = edges.stream().anyMatch(edge -> edge.weight() % 100 == 1);
        List<Fingerprint> prints = new ArrayList<>();
        IntStream.range(0, records).mapToObj(ClusterRecordsTest::key).forEach(key -> prints.add(() -> key));
        Collections.shuffle(prints, new Random(edges.hashCode()));
        compared = 0;
        return new ClusterRecords(
                        (one, other) -> {
                            if (++compared > records * BOUND / 2) {
                                throw new AssertionError("compares each with each");
                            }
                            return edge(one.key(), other.key(), isMess ? MATCH - 100 : 1_000);
                        },
                        new Linkage(MATCH, -1_000))
                .cluster(prints, edges);
    }

    /** Each with the next, and with the one after it. */
    private static List<Edge> chain(int from, int to, int weight) {
        List<Edge> edges = new ArrayList<>();
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < Math.min(to, i + 3); j++) {
                edges.add(edge(i, j, weight));
            }
        }
        return edges;
    }

    /** One component with twice as many edges as records, of few distinct weights, so that many tie. */
    private static List<Edge> mess(int records, long seed) {
        Random random = new Random(seed);
        Map<Set<Integer>, Edge> edges = new HashMap<>();
        for (int i = 0; i < 2 * records; i++) {
            int one = i % records;
            int other = i < records - 1 ? i + 1 : random.nextInt(records);
            if (one != other) {
                edges.put(Set.of(one, other), edge(one, other, MATCH + 1 + 100 * random.nextInt(5)));
            }
        }
        return new ArrayList<>(edges.values());
    }

    private static Edge edge(int one, int other, int weight) {
        return edge(key(Math.min(one, other)), key(Math.max(one, other)), weight);
    }

    private static Edge edge(RecordKey left, RecordKey right, int weight) {
        return new Edge(left, right, weight < MATCH ? Band.REVIEW : Band.MATCH, weight, List.of(), List.of());
    }

    private static Set<RecordKey> members(int from, int to) {
        return keys(IntStream.range(from, to).toArray());
    }

    private static Set<RecordKey> keys(int... numbers) {
        Set<RecordKey> keys = new TreeSet<>();
        IntStream.of(numbers).forEach(number -> keys.add(key(number)));
        return keys;
    }

    private static RecordKey key(int number) {
        return new RecordKey(new SystemId("lazy-bank"), "%05d".formatted(number));
    }

    private static int number(RecordKey key) {
        return Integer.parseInt(key.remoteId());
    }
}
