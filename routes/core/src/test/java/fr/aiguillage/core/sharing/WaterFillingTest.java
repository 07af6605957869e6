package fr.aiguillage.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.contract.PoleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What fairness promises, on maps drawn at random; a failure names the seed of its map. */
class WaterFillingTest {

    private static final int MAPS = 400;

    private final WaterFilling uncapped = new WaterFilling(1);
    private final WaterFilling capped = new WaterFilling(WaterFilling.USUAL_CAP);

    @Test
    void surplusOfANationalRetailerGoesToThePolesThatLackMost() {
        Sharing sharing = uncapped.share(
                "H-1",
                40,
                List.of(
                        ShareCandidate.of(new PoleId("a"), 20, 100),
                        ShareCandidate.of(new PoleId("b"), 40, 100),
                        ShareCandidate.of(new PoleId("c"), 90, 100)));

        assertThat(sharing.allotments()).extracting(Allotment::seats).containsExactly(30, 10, 0);
        assertThat(sharing.allotments().get(0).arithmetic())
                .isEqualTo("(20 usable + 0 given) / (100 pupils x 1.00) = 20.0 %; + 30 seats = 50.0 %");
    }

    @Test
    void noPoleDrainsAPartner() {
        Sharing sharing = capped.share(
                "H-1",
                10,
                List.of(ShareCandidate.of(new PoleId("a"), 0, 1000), ShareCandidate.of(new PoleId("b"), 90, 100)));

        assertThat(sharing.allotments()).extracting(Allotment::seats).containsExactly(6, 4);
        assertThat(sharing.allotments().get(0).arithmetic()).endsWith(", at its cap");
    }

    @Test
    void whatNobodyMayTakeIsLeftToTheAcademy() {
        ShareCandidate optedOut = new ShareCandidate(new PoleId("a"), 0, 0, 100, 1, 0, 0);
        ShareCandidate nobody = ShareCandidate.of(new PoleId("b"), 0, 0);

        assertThat(capped.share("H-1", 5, List.of(optedOut, nobody)).toAcademy())
                .isEqualTo(5);
    }

    @Test
    void theNearerOfEquallyNeedyPolesIsServedFirst() {
        ShareCandidate far = new ShareCandidate(new PoleId("a"), 10, 0, 100, 1, 30, 100);
        ShareCandidate near = new ShareCandidate(new PoleId("b"), 10, 0, 100, 1, 5, 100);

        assertThat(capped.share("H-1", 1, List.of(far, near)).allotments())
                .extracting(Allotment::seats)
                .containsExactly(0, 1);
    }

    @Test
    void equityIsBounded() {
        assertThatThrownBy(() -> new ShareCandidate(new PoleId("a"), 0, 0, 1, 1.3, 0, 1))
                .hasMessageContaining("1 to 1.25");
        assertThatThrownBy(() -> new ShareCandidate(new PoleId("a"), 0, 0, 1, 0.9, 0, 1))
                .hasMessageContaining("1 to 1.25");
    }

    @Test
    void everySeatIsAllottedOrLeftOver() {
        onMaps(map -> {
            Sharing sharing = capped.share("H", map.seats, map.candidates);
            assertThat(sharing.seats()).isEqualTo(map.seats);
            long takers = map.candidates.stream()
                    .filter(candidate -> candidate.limit() > 0)
                    .count();
            int most = takers < 2 ? map.seats : Math.max(1, (int) (0.6 * map.seats + 1e-9));
            for (int i = 0; i < map.candidates.size(); i++) {
                assertThat(sharing.allotments().get(i).seats())
                        .isBetween(0, Math.min(most, map.candidates.get(i).limit()));
            }
        });
    }

    @Test
    void greaterNeedNeverYieldsFewerSeats() {
        onMaps(map -> {
            List<ShareCandidate> needier = new ArrayList<>(map.candidates);
            ShareCandidate first = needier.get(0);
            needier.set(
                    0,
                    new ShareCandidate(
                            first.pole(),
                            first.usable(),
                            first.given(),
                            first.headCount() + 1 + map.seats,
                            first.equity(),
                            first.distance(),
                            first.limit()));
            assertThat(seatsOfFirst(map, needier)).isGreaterThanOrEqualTo(seatsOfFirst(map, map.candidates));
        });
    }

    @Test
    void theOrderOfTheCandidatesPlaysNoPart() {
        onMaps(map -> {
            List<ShareCandidate> alike = map.candidates.stream()
                    .map(candidate -> new ShareCandidate(candidate.pole(), 10, 0, 100, 1, 5, 100))
                    .toList();
            for (List<ShareCandidate> candidates : List.of(map.candidates, alike)) {
                List<ShareCandidate> shuffled = new ArrayList<>(candidates);
                Collections.shuffle(shuffled, new Random(map.seed));
                assertThat(byPole(capped.share("H", map.seats, shuffled)))
                        .isEqualTo(byPole(capped.share("H", map.seats, candidates)));
            }
        });
    }

    @Test
    void noOtherSplitOfTheSeatsLeavesTheWorstPoleBetterOff() {
        onMaps(map -> {
            Sharing sharing = uncapped.share("H", map.seats, map.unlimited);
            double lowest = IntStream.range(0, map.unlimited.size())
                    .mapToDouble(i -> map.unlimited
                            .get(i)
                            .level(sharing.allotments().get(i).seats()))
                    .min()
                    .orElseThrow();

            assertThat(seatsToRaiseAllAbove(lowest, map.unlimited)).isGreaterThan(map.seats);
        });
    }

    @Test
    void furtherSeatsTakeNoneFromAnyoneAndNeverLowerTheWorstCoverage() {
        onMaps(map -> {
            double worst = 0;
            List<Integer> held = Collections.nCopies(map.candidates.size(), 0);
            for (int seats = map.seats / 2; seats <= map.seats / 2 + 10; seats++) {
                List<Allotment> all = capped.share("H", seats, map.candidates).allotments();
                double now = all.stream().mapToDouble(Allotment::after).min().orElseThrow();
                assertThat(now).isGreaterThanOrEqualTo(worst);
                for (int i = 0; i < held.size(); i++) {
                    assertThat(all.get(i).seats()).isGreaterThanOrEqualTo(held.get(i));
                }
                worst = now;
                held = all.stream().map(Allotment::seats).toList();
            }
        });
    }

    @Test
    void seatsOfEarlierOffersAreRememberedAsIfAllHadComeAtOnce() {
        onMaps(map -> {
            int first = map.seats / 3;
            Sharing earlier = uncapped.share("H", first, map.unlimited);
            Sharing later = uncapped.share("H", map.seats - first, after(earlier, map.unlimited));
            Sharing atOnce = uncapped.share("H", map.seats, map.unlimited);

            for (int i = 0; i < map.unlimited.size(); i++) {
                assertThat(earlier.allotments().get(i).seats()
                                + later.allotments().get(i).seats())
                        .isEqualTo(atOnce.allotments().get(i).seats());
            }
        });
    }

    /** Fewest seats with which every pôle would stand above the level: worked out pôle by pôle, without water. */
    private static long seatsToRaiseAllAbove(double level, List<ShareCandidate> poles) {
        long needed = 0;
        for (ShareCandidate pole : poles) {
            int more = 0;
            while (pole.level(more) <= level) {
                more++;
            }
            needed += more;
        }
        return needed;
    }

    private static List<ShareCandidate> after(Sharing sharing, List<ShareCandidate> poles) {
        return IntStream.range(0, poles.size())
                .mapToObj(i -> {
                    ShareCandidate pole = poles.get(i);
                    int given = pole.given() + sharing.allotments().get(i).seats();
                    return new ShareCandidate(
                            pole.pole(),
                            pole.usable(),
                            given,
                            pole.headCount(),
                            pole.equity(),
                            pole.distance(),
                            pole.limit());
                })
                .toList();
    }

    @Test
    void neverLessFairThanAnEqualSplit() {
        onMaps(map -> {
            List<Allotment> shared = uncapped.share("H", map.seats, map.plain).allotments();
            List<Double> byNeed = new ArrayList<>();
            List<Double> equally = new ArrayList<>();
            int poles = map.plain.size();
            for (int i = 0; i < poles; i++) {
                byNeed.add(shared.get(i).after());
                equally.add(map.plain.get(i).coverage(map.seats / poles + (i < map.seats % poles ? 1 : 0)));
            }
            assertThat(gini(byNeed, map.plain)).isLessThanOrEqualTo(gini(equally, map.plain) + 1e-12);
        });
    }

    private int seatsOfFirst(RandomMap map, List<ShareCandidate> candidates) {
        return capped.share("H", map.seats, candidates).allotments().get(0).seats();
    }

    private static List<Allotment> byPole(Sharing sharing) {
        return sharing.allotments().stream()
                .sorted(Comparator.comparing(allotment -> allotment.pole().value()))
                .toList();
    }

    /** Gini of coverage over the pupils: 0 when every pôle is covered alike. */
    private static double gini(List<Double> coverage, List<ShareCandidate> poles) {
        double pupils = poles.stream().mapToInt(ShareCandidate::headCount).sum();
        double[][] sorted = IntStream.range(0, poles.size())
                .mapToObj(i -> new double[] {coverage.get(i), poles.get(i).headCount() / pupils})
                .sorted(Comparator.comparingDouble(pair -> pair[0]))
                .toArray(double[][]::new);
        double mean = 0;
        for (double[] pair : sorted) {
            mean += pair[0] * pair[1];
        }
        double lorenz = 0;
        double area = 0;
        for (double[] pair : sorted) {
            double next = lorenz + (mean == 0 ? 0 : pair[0] * pair[1] / mean);
            area += pair[1] * (next + lorenz);
            lorenz = next;
        }
        return mean == 0 ? 0 : 1 - area;
    }

    private static void onMaps(Consumer<RandomMap> property) {
        for (long seed = 1; seed <= MAPS; seed++) {
            RandomMap map = new RandomMap(seed);
            try {
                property.accept(map);
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed, broken);
            }
        }
    }

    /** 3 to 12 pôles whose needs are met in part, and seats of 2 to 20 % of the need. */
    private static final class RandomMap {
        private final long seed;
        private final int seats;
        private final List<ShareCandidate> candidates = new ArrayList<>();
        private final List<ShareCandidate> unlimited = new ArrayList<>();
        private final List<ShareCandidate> plain = new ArrayList<>();

        RandomMap(long seed) {
            this.seed = seed;
            Random random = new Random(seed);
            int need = 0;
            int poles = 3 + random.nextInt(10);
            for (int i = 0; i < poles; i++) {
                int headCount = 50 + random.nextInt(1450);
                int usable = (int) (headCount * random.nextDouble() * random.nextDouble());
                PoleId pole = new PoleId("p" + i);
                need += headCount;
                plain.add(ShareCandidate.of(pole, usable, headCount));
                unlimited.add(new ShareCandidate(
                        pole, usable, i, headCount, 1 + i % 6 * 0.05, i % 3 * 10, Integer.MAX_VALUE));
                candidates.add(new ShareCandidate(
                        pole,
                        usable,
                        random.nextInt(20),
                        headCount,
                        1 + random.nextInt(6) * 0.05,
                        random.nextInt(3) * 10,
                        random.nextInt(5) == 0 ? random.nextInt(10) : Integer.MAX_VALUE));
            }
            seats = (int) (need * (0.02 + 0.18 * random.nextDouble()));
        }
    }
}
