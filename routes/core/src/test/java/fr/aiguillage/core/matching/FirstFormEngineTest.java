package fr.aiguillage.core.matching;

import static fr.aiguillage.core.AnOffer.offer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.AnOffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstFormEngineTest {

    private static final RecordKey BANK = new RecordKey(new SystemId("banque-lyon"), "1");
    private static final RecordKey PLATFORM = new RecordKey(new SystemId("mon-stage-en-ligne"), "A");
    private static final RecordKey MISSION = new RecordKey(new SystemId("mission-locale"), "z");

    private final MatchingEngine engine = new FirstFormEngine();

    @Test
    void sameOfferSpeltDifferentlyMatches() {
        Edge edge = compare(
                offer().employer("GARAGE MARTIN").titled("Stage mécanicien automobile (h/f)"),
                offer().employer("Garage Martin").titled("Mécanicien(ne) automobile"));

        assertThat(edge.band()).isNotEqualTo(Band.DISTINCT);
    }

    @Test
    void twoPeriodsInTheSameGarageStayTwo() {
        Edge edge = compare(offer().weeks(2026, 3, 5), offer().weeks(2026, 12, 17));

        assertThat(edge.band()).isEqualTo(Band.DISTINCT);
        assertThat(edge.vetoes()).containsExactly("DISJOINT_WEEKS");
    }

    @Test
    void disjointLevelsForbidTheMerge() {
        Edge edge = compare(offer().levels(Level.CAP), offer().levels(Level.TROISIEME));

        assertThat(edge.vetoes()).containsExactly("DISJOINT_LEVELS");
    }

    @Test
    void lookalikesShareAKey() {
        long[] one = engine.blockingKeys(engine.fingerprint(BANK, offer().build()));
        long[] other = engine.blockingKeys(
                engine.fingerprint(PLATFORM, offer().employer("garage martin").build()));

        assertThat(Arrays.stream(one).anyMatch(key -> Arrays.binarySearch(other, key) >= 0))
                .isTrue();
    }

    @Test
    void encodingLosesNothing() {
        Fingerprint print = engine.fingerprint(
                BANK,
                offer().siret("73282932000074")
                        .weeks(2026, 3, 5)
                        .levels(Level.CAP, Level.MC)
                        .build());

        assertThat(engine.decode(engine.encode(print))).isEqualTo(print);
    }

    @Test
    void clustersDoNotDependOnTheOrderOfRecords() {
        Fingerprint one = engine.fingerprint(BANK, offer().weeks(2026, 3, 5).build());
        Fingerprint two = engine.fingerprint(PLATFORM, offer().build());
        Fingerprint three =
                engine.fingerprint(MISSION, offer().weeks(2026, 12, 17).build());

        List<Edge> edges = List.of(engine.compare(one, two), engine.compare(two, three));

        List<Set<RecordKey>> expected = engine.cluster(List.of(one, two, three), edges);

        assertThat(expected).hasSize(2);
        assertThat(engine.cluster(List.of(three, two, one), edges)).isEqualTo(expected);
        assertThat(engine.cluster(List.of(two, three, one), edges)).isEqualTo(expected);
    }

    @Test
    void aPersonsDecisionWins() {
        Fingerprint one = engine.fingerprint(BANK, offer().weeks(2026, 3, 5).build());
        Fingerprint other =
                engine.fingerprint(PLATFORM, offer().weeks(2026, 12, 17).build());

        assertThat(engine.cluster(List.of(one, other), List.of(Edge.decidedSame(BANK, PLATFORM))))
                .hasSize(1);

        Fingerprint twin =
                engine.fingerprint(PLATFORM, offer().weeks(2026, 3, 5).build());
        assertThat(engine.cluster(List.of(one, twin), List.of(Edge.decidedDistinct(PLATFORM, BANK))))
                .hasSize(2);
    }

    private Edge compare(AnOffer one, AnOffer other) {
        Fingerprint left = engine.fingerprint(BANK, one.build());
        Fingerprint right = engine.fingerprint(PLATFORM, other.build());
        Edge edge = engine.compare(left, right);
        assertThat(engine.compare(right, left)).isEqualTo(edge);
        assertThat(edge.levels().stream().mapToInt(Edge.FieldLevel::weight).sum())
                .isEqualTo(edge.weight());
        return edge;
    }
}
