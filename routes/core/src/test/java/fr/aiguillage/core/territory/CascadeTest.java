package fr.aiguillage.core.territory;

import static fr.aiguillage.core.territory.APlace.place;
import static fr.aiguillage.core.territory.SmallFrance.COMMUNES;
import static fr.aiguillage.core.territory.SmallFrance.DAY;
import static fr.aiguillage.core.territory.SmallFrance.DESK;
import static fr.aiguillage.core.territory.SmallFrance.EAST;
import static fr.aiguillage.core.territory.SmallFrance.WEST;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Custodian, visibility and attribution are three answers, each of which the twelve steps explain. */
class CascadeTest {

    private static final PoleId CAMPUS = new PoleId("campus-hotellerie");
    private static final Uai SCHOOL = new Uai("0692717D");

    private final PlaceOffers off = over(null);
    private final PlaceOffers on =
            over(new PlacingPolicy(true, true, List.of(EAST, WEST), List.of(EAST), Map.of(EAST, 300, WEST, 100), null));

    @Test
    void step1SeatsReservedForASchoolStayWithItsPoleUntilTheDay() {
        Offer offer = reserved(List.of(), List.of(SCHOOL));
        Placement placement = off.place(offer, DAY);

        assertThat(placement.custodian()).isEqualTo(CAMPUS);
        assertThat(placement.visibility()).containsExactly(CAMPUS);
        assertThat(placement.attribution()).isEqualTo(Attribution.to(EAST));
        assertThat(fired(off.place(offer, DAY.plusDays(1)))).isEqualTo(5);
    }

    @Test
    void step2ADesignatedPoleKeepsTheOfferOnlyWherePartnersMayDesignate() {
        Offer offer = reserved(List.of(WEST), List.of());

        assertThat(on.place(offer, DAY).custodian()).isEqualTo(WEST);
        assertThat(on.place(offer, DAY).visibility()).containsExactly(WEST, EAST);
        assertThat(off.place(offer, DAY).custodian()).isEqualTo(EAST);
        assertThat(off.place(offer, DAY).steps().get(1).why()).isEqualTo("partners may not designate a pôle");
        assertThat(fired(on.place(reserved(List.of(new PoleId("nulle-part")), List.of()), DAY)))
                .isEqualTo(5);
    }

    @Test
    void step3AProgrammeForReentryIsSeenByTheCustodianAloneAndNeverNamed() {
        Offer open = rome(offer("69266"), "G1602");
        Placement placement = on.place(withReentry(open), DAY);

        assertThat(placement.visibility()).containsExactly(placement.custodian());
        assertThat(placement.steps()).isEqualTo(on.place(open, DAY).steps());
        assertThat(placement.rule()).isEqualTo(on.place(open, DAY).rule());
    }

    @Test
    void step3TheMldsThatTheCustodianNamesLearnsOfAProgrammeForReentryAndOfNothingElse() {
        Offer hotel = rome(offer("69266"), "G1602");

        assertThat(off.place(withReentry(hotel), DAY).mlds()).isEqualTo(SmallFrance.MLDS);
        assertThat(off.place(hotel, DAY).mlds()).isNull();
        assertThat(off.place(withReentry(offer("97701")), DAY))
                .extracting(Placement::custodian, Placement::mlds)
                .containsExactly(DESK, SmallFrance.MLDS);
        assertThat(on.place(withReentry(hotel), DAY))
                .as("the campus names nobody")
                .extracting(Placement::custodian, Placement::mlds)
                .containsExactly(CAMPUS, null);
    }

    @Test
    void step4ACampusThatGoesFirstKeepsItsSpecialityAndTheTerritoryStillSeesAndCountsIt() {
        Offer hotel = rome(offer("69266"), "G1602");

        assertThat(on.place(hotel, DAY))
                .extracting(Placement::custodian, Placement::rule, Placement::visibility, Placement::attribution)
                .containsExactly(CAMPUS, "SPECIALISED_POLE", List.of(CAMPUS, EAST), Attribution.to(EAST));
        assertThat(off.place(hotel, DAY).custodian()).isEqualTo(EAST);
        assertThat(fired(on.place(rome(offer("97701"), "G1602"), DAY))).isEqualTo(12);
    }

    @Test
    void step5ACommuneLeadsToItsPole() {
        Placement placement = onAt(place().code("69266").postcode("69400"));

        assertThat(fired(placement)).isEqualTo(5);
        assertThat(placement.custodian()).isEqualTo(EAST);
        assertThat(placement.visibility()).containsExactly(EAST);
    }

    @Test
    void step6APostcodeWhoseCommunesAreOfOnePoleIsEnough() {
        assertThat(step(place().postcode("69100"))).isEqualTo(6);
        assertThat(step(place().postcode("69640"))).isEqualTo(6);
        assertThat(onAt(place().postcode("69640")).custodian()).isEqualTo(WEST);
    }

    @Test
    void step7TheTownDecidesAmongTheCommunesOfAPostcodeElseTheDeskDoes() {
        assertThat(step(place().postcode("69640").city("Denicé"))).isEqualTo(7);
        Placement open = onAt(place().postcode("69400").city("Villeurbanne"));

        assertThat(fired(open)).isEqualTo(7);
        assertThat(open.visibility()).containsExactly(DESK, WEST, EAST);
    }

    @Test
    void step8ADepartmentWithOnePoleIsItsOwn() {
        Placement placement = onAt(place().precision(PlacePrecision.DEPARTMENT).department("42"));

        assertThat(fired(placement)).isEqualTo(8);
        assertThat(placement.custodian()).isEqualTo(SmallFrance.LOIRE);
        assertThat(placement.commune()).isNull();
    }

    @Test
    void step9ADepartmentWithSeveralPolesIsTheDesksAndAllOfThemSeeIt() {
        Placement placement = onAt(place().precision(PlacePrecision.DEPARTMENT).department("69"));

        assertThat(fired(placement)).isEqualTo(9);
        assertThat(placement.visibility()).containsExactly(DESK, EAST, WEST);
    }

    @Test
    void step10ARegionTheCountryAndWorkAtADistanceAreSeenByThoseWhoSubscribed() {
        Placement region = onAt(place().precision(PlacePrecision.REGION));

        assertThat(fired(region)).isEqualTo(10);
        assertThat(region.visibility()).containsExactly(DESK, EAST, WEST);
        assertThat(fired(onAt(place().remote().code("69266")))).isEqualTo(10);
        assertThat(fired(onAt(place().precision(PlacePrecision.NATIONAL)))).isEqualTo(10);
    }

    @Test
    void step11APlaceAbroadIsSeenByTheBorderPoles() {
        Placement abroad = onAt(place().abroad().code("69266"));

        assertThat(fired(abroad)).isEqualTo(11);
        assertThat(abroad.visibility()).containsExactly(DESK, EAST);
    }

    @Test
    void step12WhatIsUnknownIsTheDesksAlone() {
        assertThat(fired(onAt(place()))).isEqualTo(12);
        assertThat(onAt(place()).visibility()).containsExactly(DESK);
    }

    @Test
    void anImpreciseOfferCountsInProportionToThePupils() {
        Placement lyon = onAt(place().code("69123"));

        assertThat(lyon.candidates()).containsExactly(EAST, WEST);
        assertThat(lyon.attribution().millionths()).isEqualTo(Map.of(EAST, 750_000, WEST, 250_000));
        assertThat(offAt(place().code("69123")).attribution().millionths())
                .isEqualTo(Map.of(EAST, 500_000, WEST, 500_000));
    }

    @Test
    void everyStepSaysWhyItDidOrDidNotDecide() {
        Placement placement = offAt(place().precision(PlacePrecision.DEPARTMENT).department("69"));

        assertThat(placement.steps()).hasSize(12).allMatch(step -> !step.why().isBlank());
        assertThat(placement.steps().get(7).why()).contains("département 69 alone");
        assertThat(placement.steps().get(9).why()).isEqualTo("step 9 decided");
    }

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
            poles.add(campus());
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

    private int step(APlace place) {
        return fired(onAt(place));
    }

    private Placement onAt(APlace place) {
        return on.place(AnOffer.offer().at(place.build()).build(), DAY);
    }

    private Placement offAt(APlace place) {
        return off.place(AnOffer.offer().at(place.build()).build(), DAY);
    }

    private static int fired(Placement placement) {
        return placement.steps().stream()
                .filter(StepVerdict::fired)
                .findFirst()
                .orElseThrow()
                .step()
                .number();
    }

    private static Pole campus() {
        return new Pole(
                CAMPUS,
                "Campus",
                PoleBasis.CAMPUS,
                new Territory(SmallFrance.zone("87178"), null, Territory.Overlap.DECLARED),
                List.of(new PoleComponent(ComponentType.EPLE, SCHOOL, null, null, null)),
                Set.of(PoleMission.POOL_OFFERS),
                new PoleCoordinator("coordonnateur", "campus@ac-essai.fr", new MissionLetter("LM", DAY)),
                null,
                List.of("G16"),
                List.of(),
                null);
    }

    private static PlaceOffers over(@Nullable PlacingPolicy policy) {
        List<Pole> poles = new ArrayList<>(SmallFrance.MAP.poles());
        poles.add(campus());
        PoleMap map =
                PoleMap.of(SmallFrance.header(new Effective(LocalDate.of(2025, 9, 1), null), policy), poles, COMMUNES);
        return new PlaceOffersByMap(new PoleMaps(List.of(map)), COMMUNES, RoutingRules.NONE);
    }

    private static Offer offer(String commune) {
        return AnOffer.offer().at(place().code(commune).build()).build();
    }

    private static Offer reserved(List<PoleId> poles, List<Uai> schools) {
        return AnOffer.offer()
                .at(place().code("69266").build())
                .reservedFor(new ReservedFor(poles, schools, false, false), DAY)
                .build();
    }

    private static Offer rome(Offer offer, String code) {
        return AnOffer.offer().at(offer.place()).rome(new RomeCode(code)).build();
    }

    private static Offer withReentry(Offer offer) {
        return AnOffer.offer()
                .at(offer.place())
                .rome(new RomeCode("G1602"))
                .inclusion(new Inclusion(TriState.YES, TriState.UNKNOWN, TriState.UNKNOWN))
                .build();
    }
}
