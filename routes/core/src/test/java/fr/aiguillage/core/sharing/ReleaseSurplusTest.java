package fr.aiguillage.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.TriState;
import fr.aiguillage.core.AnOffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a pôle releases of its own offer goes to the others, the rest stays; a failure names the seed of its offer. */
class ReleaseSurplusTest {

    private static final int OFFERS = 400;
    private static final PoleId KEEPER = new PoleId("keeper");
    private static final PoleId A = new PoleId("a");
    private static final PoleId B = new PoleId("b");

    @Test
    void theOthersReceiveWhatIsReleasedAndTheKeeperHasTheRest() {
        ShareOffer share = share(List.of(need(KEEPER, 900), need(A, 200), need(B, 100)), List.of());

        SharedBlock block = share.release("H", offer(seats(20, null)), new Surplus(KEEPER, null, 9), all(), served(0))
                .get(0);

        assertThat(block.kept()).isEqualTo(11);
        assertThat(byPole(block)).isEqualTo(Map.of(A, 5, B, 4));
        assertThat(block.sharing().allotments().get(0).arithmetic())
                .isEqualTo("(0 usable + 0 given) / (200 pupils x 1.00) = 0.0 %; + 5 seats = 2.5 %, at its cap");
    }

    @Test
    void onePoleThatNeedsThemReceivesThemAll() {
        SharedBlock block = share(List.of(need(A, 5)), List.of())
                .release("H", offer(seats(3, null)), new Surplus(KEEPER, null, null), all(), served(0))
                .get(0);

        assertThat(block.kept()).isZero();
        assertThat(byPole(block)).containsEntry(A, 3).containsEntry(B, 0);
    }

    @Test
    void anOfferForReentryIsNotReleased() {
        Offer restricted = AnOffer.offer()
                .inclusion(new Inclusion(TriState.YES, TriState.UNKNOWN, TriState.UNKNOWN))
                .build();

        assertThat(share(List.of(need(A, 5)), List.of())
                        .release("H", restricted, new Surplus(KEEPER, null, null), all(), served(0)))
                .isEmpty();
    }

    @Test
    void keptAndAllottedAndLeftOverAreTheSeatsThatThereWere() {
        onOffers(drawn -> {
            List<SharedBlock> shared = drawn.release(drawn.candidates);
            for (SharedBlock block : shared) {
                assertThat(block.kept() + block.sharing().seats()).isEqualTo(drawn.left(block.block()));
                assertThat(block.sharing().seats())
                        .isEqualTo(drawn.released(block.block()))
                        .isPositive();
                assertThat(byPole(block)).doesNotContainKey(KEEPER);
            }
            List<Integer> released = IntStream.range(0, drawn.offer.seatBlocks().size())
                    .filter(i -> drawn.released(i) > 0)
                    .boxed()
                    .toList();
            assertThat(shared).extracting(SharedBlock::block).isEqualTo(released);
        });
    }

    @Test
    void theOrderOfTheCandidatesPlaysNoPart() {
        onOffers(drawn -> {
            List<PoleId> shuffled = new ArrayList<>(drawn.candidates);
            Collections.shuffle(shuffled, new Random(drawn.seed));
            assertThat(drawn.release(shuffled).stream()
                            .map(ReleaseSurplusTest::byPole)
                            .toList())
                    .isEqualTo(drawn.release(drawn.candidates).stream()
                            .map(ReleaseSurplusTest::byPole)
                            .toList());
        });
    }

    /** Without a cap: where 60 % of three seats is one, three pôles receive one each, and of four two receive two. */
    @Test
    void nobodyLosesWhenMoreIsReleased() {
        onOffers(drawn -> {
            Surplus more = new Surplus(KEEPER, drawn.surplus.block(), null);
            List<SharedBlock> some =
                    drawn.uncapped.release("H", drawn.offer, drawn.surplus, drawn.candidates, drawn.standing);
            List<SharedBlock> all = drawn.uncapped.release("H", drawn.offer, more, drawn.candidates, drawn.standing);
            for (int i = 0; i < some.size(); i++) {
                Map<PoleId, Integer> then = byPole(all.get(i));
                byPole(some.get(i))
                        .forEach((pole, seats) -> assertThat(then.get(pole)).isGreaterThanOrEqualTo(seats));
            }
        });
    }

    private static Map<PoleId, Integer> byPole(SharedBlock block) {
        Map<PoleId, Integer> seats = new TreeMap<>();
        block.sharing().allotments().forEach(allotment -> seats.put(allotment.pole(), allotment.seats()));
        return seats;
    }

    private static List<PoleId> all() {
        return List.of(KEEPER, A, B);
    }

    private static Need need(PoleId pole, int headCount) {
        return new Need(pole, Set.of(), null, headCount);
    }

    private static ShareOffer share(List<Need> needs, List<PoleTerms> terms) {
        return new ShareOffer(new SharingRules(true, null, null, needs, terms));
    }

    private static Offer offer(SeatBlock... blocks) {
        return AnOffer.offer().blocks(List.of(blocks)).build();
    }

    private static SeatBlock seats(int seats, Integer remaining) {
        return new SeatBlock(OfferKind.PFMP, Set.of(Level.CAP), null, List.of(), seats, remaining, null, null, null);
    }

    private static Standing served(int each) {
        return new Standing() {
            @Override
            public int usable(PoleId pole, Demand demand) {
                return each * pole.value().length();
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

    private static void onOffers(Consumer<Drawn> property) {
        for (long seed = 1; seed <= OFFERS; seed++) {
            Drawn drawn = new Drawn(seed);
            try {
                property.accept(drawn);
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed, broken);
            }
        }
    }

    /** An offer of 1 to 4 blocks, some of whose seats are taken, and 2 to 8 pôles of which one releases. */
    private static final class Drawn {
        private final long seed;
        private final Offer offer;
        private final Surplus surplus;
        private final ShareOffer share;
        private final ShareOffer uncapped;
        private final Standing standing;
        private final List<PoleId> candidates = new ArrayList<>(List.of(KEEPER));

        Drawn(long seed) {
            this.seed = seed;
            Random random = new Random(seed);
            List<SeatBlock> blocks = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                int seats = 1 + random.nextInt(60);
                blocks.add(seats(seats, random.nextBoolean() ? null : random.nextInt(seats + 1)));
            }
            offer = AnOffer.offer().blocks(blocks).build();
            surplus = new Surplus(
                    KEEPER,
                    random.nextBoolean() ? null : random.nextInt(blocks.size()),
                    random.nextBoolean() ? null : 1 + random.nextInt(40));
            List<Need> needs = new ArrayList<>(List.of(need(KEEPER, 1 + random.nextInt(2000))));
            List<PoleTerms> terms = new ArrayList<>();
            for (int i = random.nextInt(7); i >= 0; i--) {
                PoleId pole = new PoleId("p" + i);
                candidates.add(pole);
                needs.add(need(pole, 1 + random.nextInt(1000)));
                if (random.nextInt(3) == 0) {
                    terms.add(new PoleTerms(pole, null, random.nextInt(20), random.nextInt(4) == 0));
                }
            }
            share = share(needs, terms);
            uncapped = new ShareOffer(new SharingRules(true, null, 1.0, needs, terms));
            standing = served(random.nextInt(10));
        }

        List<SharedBlock> release(List<PoleId> among) {
            return share.release("H", offer, surplus, among, standing);
        }

        int left(int block) {
            SeatBlock of = offer.seatBlocks().get(block);
            return of.remaining() == null ? of.seats() : of.remaining();
        }

        int released(int block) {
            boolean meant = surplus.block() == null || surplus.block() == block;
            int most = surplus.seats() == null ? 6000 : surplus.seats();
            return meant ? Math.min(most, left(block)) : 0;
        }
    }
}
