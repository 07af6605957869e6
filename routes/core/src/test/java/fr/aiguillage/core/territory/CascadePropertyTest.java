package fr.aiguillage.core.territory;

import static fr.aiguillage.core.territory.APlace.place;
import static fr.aiguillage.core.territory.SmallFrance.COMMUNES;
import static fr.aiguillage.core.territory.SmallFrance.DAY;
import static fr.aiguillage.core.territory.SmallFrance.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PlacePrecision;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.ReservedFor;
import fr.aiguillage.contract.RomeCode;
import fr.aiguillage.contract.TriState;
import fr.aiguillage.contract.Uai;
import fr.aiguillage.core.AnOffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for any offer, on any map, by any rules. */
class CascadePropertyTest {

    @Test
    void anyOfferOnAnyMapByAnyRulesHasOneCustodianWhoSeesItAndCountsForOne() {
        List<String> communes =
                COMMUNES.units().stream().map(unit -> unit.code().value()).toList();
        Set<String> fired = new HashSet<>();
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            PoleMap map = anyMap(random, communes);
            PlaceOffers places = new PlaceOffersByMap(new PoleMaps(List.of(map)), COMMUNES, anyRules(random));
            Offer offer = anyOffer(random, communes);
            Placement placement = places.place(offer, DAY);
            fired.add(placement.rule());

            assertThat(map.destinations()).as("seed %d", seed).contains(placement.custodian());
            assertThat(placement.visibility())
                    .as("seed %d", seed)
                    .startsWith(placement.custodian())
                    .doesNotHaveDuplicates();
            assertThat(placement.steps().stream().filter(StepVerdict::fired))
                    .as("seed %d", seed)
                    .hasSize(1);
            assertThat(placement.attribution().millionths().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(Attribution.WHOLE);
            assertThat(placement.attribution().millionths().values())
                    .as("seed %d", seed)
                    .allMatch(part -> part > 0);
            if (offer.inclusion().openToReentry() == TriState.YES) {
                assertThat(placement.visibility()).as("seed %d", seed).containsExactly(placement.custodian());
            }
        }
        assertThat(fired)
                .as("what the generator reaches")
                .contains(
                        "RESERVED_FOR_ESTABLISHMENT",
                        "DESIGNATED_POLE",
                        "ROUTING_RULE",
                        "SPECIALISED_POLE",
                        "COMMUNE_BY_CODE",
                        "POLE_BY_CANDIDATES",
                        "AMBIGUOUS_COMMUNE",
                        "AMBIGUOUS_DEPARTMENT",
                        "REGIONAL",
                        "ABROAD",
                        "COMMUNE_WITHOUT_POLE",
                        "OUTSIDE_ACADEMY");
    }

    @Test
    void placingIsAPureFunctionOfOfferMapRulesAndDay() {
        List<String> communes =
                COMMUNES.units().stream().map(unit -> unit.code().value()).toList();
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            PlaceOffers places =
                    new PlaceOffersByMap(new PoleMaps(List.of(anyMap(random, communes))), COMMUNES, anyRules(random));
            List<Offer> offers = List.of(anyOffer(random, communes), anyOffer(random, communes));
            Placement first = places.place(offers.get(0), DAY);
            Placement second = places.place(offers.get(1), DAY);

            Random again = new Random(seed);
            PlaceOffers anew =
                    new PlaceOffersByMap(new PoleMaps(List.of(anyMap(again, communes))), COMMUNES, anyRules(again));
            List<Offer> same = List.of(anyOffer(again, communes), anyOffer(again, communes));
            assertThat(anew.place(same.get(1), DAY)).as("seed %d", seed).isEqualTo(second);
            assertThat(anew.place(same.get(0), DAY)).as("seed %d", seed).isEqualTo(first);
            if (!first.rule().equals("RESERVED_FOR_ESTABLISHMENT")) {
                assertThat(anew.place(same.get(0), DAY.plusDays(1)))
                        .as("seed %d", seed)
                        .isEqualTo(first);
            }
        }
    }

    private static PoleMap anyMap(Random random, List<String> communes) {
        List<Pole> poles = new ArrayList<>();
        Map<PoleId, Integer> pupils = new HashMap<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String[] mine =
                    communes.stream().filter(code -> random.nextInt(3) == 0).toArray(String[]::new);
            poles.add(SmallFrance.pole("p" + i, mine));
            pupils.put(new PoleId("p" + i), random.nextInt(3) * random.nextInt(1000));
        }
        if (random.nextBoolean()) {
            poles.add(SmallFrance.campus());
        }
        List<PoleId> some =
                poles.stream().map(Pole::id).filter(id -> random.nextBoolean()).toList();
        PlacingPolicy policy = new PlacingPolicy(random.nextBoolean(), random.nextBoolean(), some, some, pupils, null);
        return PoleMap.of(SmallFrance.header(new Effective(LocalDate.of(2025, 9, 1), null), policy), poles, COMMUNES);
    }

    private static Offer anyOffer(Random random, List<String> communes) {
        APlace place = place().precision(PlacePrecision.values()[random.nextInt(PlacePrecision.values().length)]);
        if (random.nextBoolean()) {
            place.code(communes.get(random.nextInt(communes.size())));
        }
        if (random.nextBoolean()) {
            place.postcode(List.of("69100", "69640", "97411", "x", "00000").get(random.nextInt(5)));
        }
        if (random.nextBoolean()) {
            place.department(List.of("69", "42", "01", "971").get(random.nextInt(4)));
        }
        if (random.nextInt(20) == 0) {
            place.abroad();
        }
        AnOffer offer = AnOffer.offer().at(place.build()).seats(1 + random.nextInt(5));
        if (random.nextBoolean()) {
            offer.rome(new RomeCode("G1602"));
        }
        if (random.nextInt(4) == 0) {
            List<Uai> schools = random.nextBoolean() ? List.of(SCHOOL) : List.of();
            offer.reservedFor(new ReservedFor(List.of(new PoleId("p0")), schools, false, false), DAY);
        }
        if (random.nextInt(4) == 0) {
            offer.inclusion(new Inclusion(TriState.YES, TriState.UNKNOWN, TriState.UNKNOWN));
        }
        return offer.build();
    }

    private static RoutingRules anyRules(Random random) {
        List<String> targets = List.of("territorial", "desk", "p0", "p1", "campus-hotellerie");
        List<RoutingRule> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String custodian = targets.get(random.nextInt(targets.size()));
            String seer = targets.get(random.nextInt(targets.size()));
            rules.add(new RoutingRule(
                    "r" + i,
                    random.nextInt(100) * 10 + i,
                    new RoutingCondition(
                            Set.of(),
                            Set.of(),
                            random.nextBoolean() ? List.of() : List.of("G16"),
                            List.of(),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            new RoutingCondition.Seats(1 + random.nextInt(5), null)),
                    random.nextBoolean() ? RoutingTarget.of(custodian) : null,
                    random.nextBoolean() ? List.of(RoutingTarget.of(seer)) : List.of(),
                    null));
        }
        return new RoutingRules("r", rules);
    }
}
