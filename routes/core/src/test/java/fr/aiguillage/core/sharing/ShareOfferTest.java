package fr.aiguillage.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.RomeCode;
import fr.aiguillage.contract.TriState;
import fr.aiguillage.core.AnOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose need the seats of an offer can meet. */
class ShareOfferTest {

    private static final PoleId A = new PoleId("a");
    private static final PoleId B = new PoleId("b");
    private static final PoleId C = new PoleId("c");

    private final Offer offer = AnOffer.offer()
            .levels(Level.CAP)
            .rome(new RomeCode("G1602"))
            .seats(10)
            .build();

    @Test
    void seatsGoToThePupilsOfTheirLevelAndFamilyAlone() {
        ShareOffer share = rules(
                new Need(A, Set.of(Level.CAP), "G16", 100),
                new Need(B, Set.of(Level.CAP), "N42", 100),
                new Need(C, Set.of(Level.BAC_PRO), "G16", 100));

        assertThat(share.share("H", offer, List.of(A, B, C), nobodyServed()))
                .singleElement()
                .satisfies(block -> assertThat(block.sharing().allotments())
                        .extracting(Allotment::seats)
                        .containsExactly(10, 0, 0));
    }

    @Test
    void aNeedWithoutLevelOrFamilyIsOfAll() {
        ShareOffer share = rules(new Need(A, Set.of(), null, 100), new Need(B, Set.of(), null, 100));

        assertThat(share.share("H", offer, List.of(A, B), nobodyServed())
                        .get(0)
                        .sharing()
                        .allotments())
                .extracting(Allotment::seats)
                .containsExactly(5, 5);
    }

    @Test
    void whatNobodyNeedsIsNotShared() {
        assertThat(rules(new Need(A, Set.of(Level.STS), null, 100)).share("H", offer, List.of(A, B), nobodyServed()))
                .isEmpty();
    }

    @Test
    void anOfferOfOnePoleIsNotShared() {
        assertThat(rules(new Need(A, Set.of(), null, 100)).share("H", offer, List.of(A), nobodyServed()))
                .isEmpty();
    }

    @Test
    void anOfferForReentryIsNotShared() {
        Offer restricted = AnOffer.offer()
                .inclusion(new Inclusion(TriState.YES, TriState.UNKNOWN, TriState.UNKNOWN))
                .build();

        assertThat(rules(new Need(A, Set.of(), null, 100)).share("H", restricted, List.of(A, B), nobodyServed()))
                .isEmpty();
    }

    @Test
    void aPoleAtItsYearlyLimitOrThatOptedOutReceivesNothing() {
        SharingRules rules = new SharingRules(
                true,
                null,
                null,
                List.of(
                        new Need(A, Set.of(), null, 100),
                        new Need(B, Set.of(), null, 100),
                        new Need(C, Set.of(), null, 1)),
                List.of(new PoleTerms(A, null, 7, null), new PoleTerms(B, null, null, true)));

        List<Allotment> allotments = new ShareOffer(rules)
                .share("H", offer, List.of(A, B, C), served(4))
                .get(0)
                .sharing()
                .allotments();

        assertThat(allotments).extracting(Allotment::seats).containsExactly(3, 0, 6);
    }

    @Test
    void nothingIsLookedUpForAPoleWhosePupilsOweNoSuchPlacement() {
        List<PoleId> asked = new ArrayList<>();
        Standing standing = new Standing() {
            @Override
            public int usable(PoleId pole, Demand demand) {
                asked.add(pole);
                return 0;
            }

            @Override
            public int given(PoleId pole, Demand demand) {
                return 0;
            }

            @Override
            public int given(PoleId pole) {
                return 0;
            }
        };

        rules(new Need(A, Set.of(Level.STS), null, 100)).share("H", offer, List.of(A, B), standing);
        assertThat(asked).isEmpty();
        rules(new Need(A, Set.of(Level.CAP), null, 100)).share("H", offer, List.of(A, B), standing);
        assertThat(asked).containsExactly(A);
    }

    private static ShareOffer rules(Need... needs) {
        return new ShareOffer(new SharingRules(true, null, null, List.of(needs), List.of()));
    }

    private static Standing nobodyServed() {
        return served(0);
    }

    private static Standing served(int each) {
        return new Standing() {
            @Override
            public int usable(PoleId pole, Demand demand) {
                return 0;
            }

            @Override
            public int given(PoleId pole, Demand demand) {
                return each;
            }

            @Override
            public int given(PoleId pole) {
                return each;
            }
        };
    }
}
