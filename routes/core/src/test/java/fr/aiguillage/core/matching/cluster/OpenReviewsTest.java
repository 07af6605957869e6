package fr.aiguillage.core.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenReviewsTest {

    private static final RecordKey A = key("a");
    private static final RecordKey B = key("b");
    private static final RecordKey C = key("c");

    private final Map<Set<RecordKey>, Edge> edges = new HashMap<>();

    @Test
    void aPairWithinAClusterIsDecided() {
        Edge doubt = edge(A, B, 100);

        assertThat(open(doubt, Set.of(A, B))).isEmpty();
    }

    @Test
    void aPairOfTwoLonersIsAsked() {
        Edge doubt = edge(A, B, 100);

        assertThat(open(doubt, Set.of(A), Set.of(B))).containsExactly(doubt);
    }

    @Test
    void aRicherCopyThatIsForbiddenToJoinSettlesTheDoubt() {
        Edge doubt = edge(A, B, 100);
        edge(C, B, 500, "DISJOINT_WEEKS");

        assertThat(open(doubt, Set.of(A, C), Set.of(B))).isEmpty();
    }

    @Test
    void aRicherCopyThatDiffersSettlesTheDoubt() {
        Edge doubt = edge(A, B, 100);
        edge(C, B, -800);

        assertThat(open(doubt, Set.of(A, C), Set.of(B))).isEmpty();
    }

    @Test
    void aCopyThatAgreesLeavesItOpen() {
        Edge doubt = edge(A, B, 100);
        edge(C, B, -200);

        assertThat(open(doubt, Set.of(A, C), Set.of(B))).containsExactly(doubt);
    }

    @Test
    void largeClustersAreHeardByTheirFirstMembersWhateverTheirOrder() {
        List<RecordKey> left = keys("l");
        List<RecordKey> right = keys("r");
        Edge doubt = edge(left.get(150), right.get(150), 100);
        Collection<RecordKey> heard = new HashSet<>(left.subList(0, OpenReviews.MOST_HEARD));
        heard.addAll(right.subList(0, OpenReviews.MOST_HEARD));
        List<Edge> compared = new ArrayList<>();
        OpenReviews reviews = new OpenReviews(
                (one, other) -> {
                    boolean agrees = heard.contains(one.key()) && heard.contains(other.key());
                    compared.add(edge(one.key(), other.key(), agrees ? 100 : -100_000));
                    return compared.get(compared.size() - 1);
                },
                -200);

        for (int turn = 0; turn < 2; turn++) {
            compared.clear();
            assertThat(reviews.open(
                            key -> (Fingerprint) () -> key,
                            List.of(doubt),
                            List.of(new LinkedHashSet<>(left), new LinkedHashSet<>(right))))
                    .containsExactly(doubt);
            assertThat(compared).hasSize(OpenReviews.MOST_HEARD * OpenReviews.MOST_HEARD);
            Collections.reverse(left);
            Collections.reverse(right);
        }
    }

    private static List<RecordKey> keys(String prefix) {
        return IntStream.range(0, 200)
                .mapToObj(number -> key("%s%03d".formatted(prefix, number)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @SafeVarargs
    private List<Edge> open(Edge doubt, Set<RecordKey>... clusters) {
        OpenReviews reviews = new OpenReviews((one, other) -> edges.get(Set.of(one.key(), other.key())), -200);
        return reviews.open(key -> (Fingerprint) () -> key, List.of(doubt), List.of(clusters));
    }

    private Edge edge(RecordKey one, RecordKey other, int weight, String... vetoes) {
        boolean isOrdered = one.compareTo(other) < 0;
        Edge edge = new Edge(
                isOrdered ? one : other, isOrdered ? other : one, Band.REVIEW, weight, List.of(), List.of(vetoes));
        edges.put(Set.of(one, other), edge);
        return edge;
    }

    private static RecordKey key(String id) {
        return new RecordKey(new SystemId("file"), id);
    }
}
