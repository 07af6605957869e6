package fr.aiguillage.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.flow.CompareShown.Advert;
import fr.aiguillage.core.flow.CompareShown.Comparison;
import fr.aiguillage.core.flow.CompareShown.Difference;
import fr.aiguillage.core.flow.CompareShown.Held;
import fr.aiguillage.core.flow.CompareShown.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a system shows beside what it was told. */
class CompareShownTest {

    private static final UUID OFFER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Advert SEEN = new Advert("a", true);
    private static final Advert HIDDEN = new Advert("b", false);

    @Test
    void anOfferThatIsShownAsToldIsNoDifference() {
        assertThat(compare(true, false, Set.of("a")).differences()).isEmpty();
        assertThat(compare(false, false, Set.of()).differences()).isEmpty();
    }

    @Test
    void anAdvertThatTheSystemLostIsMissing() {
        assertThat(compare(true, false, Set.of()).differences())
                .containsExactly(new Difference(OFFER, Kind.MISSING, List.of("a")));
    }

    @Test
    void anAdvertThatWasEndedAndIsThereAllTheSameLingers() {
        assertThat(compare(false, false, Set.of("a", "b")).differences())
                .containsExactly(new Difference(OFFER, Kind.LINGERING, List.of("a", "b")));
        assertThat(compare(true, false, Set.of("a", "b")).differences())
                .containsExactly(new Difference(OFFER, Kind.LINGERING, List.of("b")));
    }

    @Test
    void whatTheHubNeverGaveIsCountedAndIsNoDifference() {
        Comparison comparison = compare(true, false, Set.of("a", "x", "y"));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.foreign()).isEqualTo(2);
    }

    @Test
    void anOfferThatSomethingIsUnderWayForIsLeftAsideAndItsAdvertsAreNotForeign() {
        Comparison comparison = compare(true, true, Set.of("b"));

        assertThat(comparison).isEqualTo(new Comparison(List.of(), 1, 0));
    }

    private static Comparison compare(boolean wanted, boolean underWay, Set<String> there) {
        return CompareShown.compare(List.of(new Held(OFFER, wanted, underWay, List.of(SEEN, HIDDEN))), there);
    }
}
