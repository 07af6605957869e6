package fr.aiguillage.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.flow.CompareShown.Advert;
import fr.aiguillage.core.flow.CompareShown.Comparison;
import fr.aiguillage.core.flow.CompareShown.Difference;
import fr.aiguillage.core.flow.CompareShown.Held;
import fr.aiguillage.core.flow.CompareShown.Kind;
import fr.aiguillage.core.flow.CompareShown.There;
import fr.aiguillage.core.flow.CompareShown.Told;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a system shows beside what it was told. */
class CompareShownTest {

    private static final UUID OFFER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Advert SEEN = new Advert("a", Told.SHOW);
    private static final Advert HIDDEN = new Advert("b", Told.HIDE);
    private static final Advert ENDED = new Advert("c", Told.END);

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
        assertThat(compare(true, false, Set.of("a", "c")).differences())
                .containsExactly(new Difference(OFFER, Kind.LINGERING, List.of("c")));
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

        assertThat(comparison).isEqualTo(new Comparison(List.of(), 0, 1, 0));
    }

    @Test
    void aHiddenAdvertMayStandInAListThatHoldsHiddenOnesAndAnEndedOneMayNot() {
        List<Held> held = List.of(new Held(OFFER, false, false, List.of(HIDDEN, ENDED)));

        assertThat(CompareShown.compare(held, new There(Set.of("b", "c"), true)).differences())
                .containsExactly(new Difference(OFFER, Kind.LINGERING, List.of("c")));
    }

    @Test
    void whatIsThereAsItMustBeIsCounted() {
        assertThat(compare(true, false, Set.of("a", "b")).agreeing()).isEqualTo(1);
        assertThat(compare(true, false, Set.of("b")).agreeing()).isZero();
        assertThat(compare(false, false, Set.of("a")).agreeing()).isZero();
    }

    private static Comparison compare(boolean wanted, boolean underWay, Set<String> there) {
        Held held = new Held(OFFER, wanted, underWay, List.of(SEEN, HIDDEN, ENDED));
        return CompareShown.compare(List.of(held), new There(there, false));
    }
}
