package fr.aiguillage.core.territory;

import static fr.aiguillage.core.territory.APlace.place;
import static fr.aiguillage.core.territory.SmallFrance.COMMUNES;
import static fr.aiguillage.core.territory.SmallFrance.DAY;
import static fr.aiguillage.core.territory.SmallFrance.DESK;
import static fr.aiguillage.core.territory.SmallFrance.EAST;
import static fr.aiguillage.core.territory.SmallFrance.LOIRE;
import static fr.aiguillage.core.territory.SmallFrance.MAP;
import static fr.aiguillage.core.territory.SmallFrance.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.PlacePrecision;
import fr.aiguillage.core.AnOffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** From the place to the pôle, or to the triage desk with a reason. */
class PlaceOffersByMapTest {

    private final PlaceOffers offers = new PlaceOffersByMap(new PoleMaps(List.of(MAP)), COMMUNES, RoutingRules.NONE);

    @Test
    void communeLeadsToItsPole() {
        Placement placement = placed(place().code("69266"));

        assertThat(placement.custodian()).isEqualTo(EAST);
        assertThat(placement.triage()).isFalse();
        assertThat(placement.rule()).isEqualTo("COMMUNE_BY_CODE");
        assertThat(placement.mapVersion()).isEqualTo("essai.1");
    }

    @Test
    void arrondissementsOfOneCityMayBelongToSeveralPoles() {
        assertThat(placed(place().postcode("69002").city("Lyon")).custodian()).isEqualTo(WEST);
        assertThat(placed(place().postcode("69003").city("Lyon")).custodian()).isEqualTo(EAST);
        assertThat(placed(place().code("69123")))
                .matches(Placement::triage)
                .extracting(Placement::rule, Placement::candidates)
                .containsExactly("AMBIGUOUS_COMMUNE", List.of(EAST, WEST));
    }

    @Test
    void severalCommunesOfOnePoleAreEnough() {
        assertThat(placed(place().postcode("69640")))
                .extracting(Placement::custodian, Placement::rule, Placement::commune)
                .containsExactly(WEST, "POLE_BY_CANDIDATES", null);
    }

    @Test
    void townThatIsUnknownAtItsPostcodeIsNeverTakenForItsCommune() {
        assertThat(placed(place().postcode("69100").city("Les Gratte-Ciel")))
                .extracting(Placement::custodian, Placement::rule, Placement::commune)
                .containsExactly(EAST, "POLE_BY_CANDIDATES", null);
        assertThat(placed(place().postcode("20200").city("Villeurbanne")))
                .extracting(Placement::custodian, Placement::rule, Placement::visibility)
                .containsExactly(DESK, "AMBIGUOUS_COMMUNE", List.of(DESK, EAST));
    }

    @Test
    void areasThatReachOverTheBorderOfTheAcademyGiveOnlyItsOwnCommunes() {
        PoleMap map = PoleMap.of(
                SmallFrance.header(new Effective(DAY, null)),
                List.of(SmallFrance.pole("bord", "69266", "87178")),
                COMMUNES);
        PlaceOffers places = new PlaceOffersByMap(new PoleMaps(List.of(map)), COMMUNES, RoutingRules.NONE);

        assertThat(places.place(
                                AnOffer.offer()
                                        .in("87178", "87700", "Saint-Priest-sous-Aixe")
                                        .build(),
                                DAY)
                        .rule())
                .isEqualTo("OUTSIDE_ACADEMY");
    }

    @Test
    void departmentLeadsToItsPoleOnlyWhenItHasOne() {
        assertThat(placed(place().precision(PlacePrecision.DEPARTMENT).department("42"))
                        .custodian())
                .isEqualTo(LOIRE);
        assertThat(placed(place().precision(PlacePrecision.DEPARTMENT).department("69"))
                        .rule())
                .isEqualTo("AMBIGUOUS_DEPARTMENT");
    }

    @Test
    void whatCannotBePlacedGoesToTheDeskWithItsReason() {
        assertTriage(place().abroad().code("69266"), "ABROAD");
        assertTriage(place().remote().code("69266"), "REMOTE");
        assertTriage(place().precision(PlacePrecision.NATIONAL).code("69266"), "NATIONAL");
        assertTriage(place().precision(PlacePrecision.REGION).postcode("69100"), "REGIONAL");
        assertTriage(place(), "UNKNOWN_PLACE");
        assertTriage(place().city("Villeurbanne"), "UNKNOWN_PLACE");
        assertTriage(place().postcode("99999"), "NO_SUCH_COMMUNE");
        assertTriage(place().code("69999"), "NO_SUCH_COMMUNE");
        assertTriage(place().department("00"), "NO_SUCH_COMMUNE");
        assertTriage(place().code("97701"), "OUTSIDE_ACADEMY");
        assertTriage(place().code("01095"), "COMMUNE_WITHOUT_POLE");
    }

    @Test
    void declaredOverlapLetsBothSeeAndTheOtherKeep() {
        Pole campus =
                SmallFrance.pole("campus", new Territory(SmallFrance.zone("69266"), null, Territory.Overlap.DECLARED));
        PoleMap map = PoleMap.of(
                SmallFrance.header(new Effective(DAY, null)),
                List.of(campus, SmallFrance.pole("est", "69266")),
                COMMUNES);

        Placement placement = new PlaceOffersByMap(new PoleMaps(List.of(map)), COMMUNES, RoutingRules.NONE)
                .place(AnOffer.offer().in("69266", "69100", "Villeurbanne").build(), DAY);

        assertThat(placement.custodian()).isEqualTo(EAST);
        assertThat(placement.candidates()).containsExactly(EAST, campus.id());
    }

    @Test
    void theMapOfTheDayDecides() {
        PoleMap before = PoleMap.of(
                SmallFrance.header(new Effective(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31))),
                List.of(SmallFrance.pole("ancien", "69266")),
                COMMUNES);
        PlaceOffers both = new PlaceOffersByMap(new PoleMaps(List.of(MAP, before)), COMMUNES, RoutingRules.NONE);
        var offer = AnOffer.offer().in("69266", "69100", "Villeurbanne").build();

        assertThat(both.place(offer, LocalDate.of(2025, 8, 31)).custodian().value())
                .isEqualTo("ancien");
        assertThat(both.place(offer, LocalDate.of(2025, 9, 1)).custodian()).isEqualTo(EAST);
        assertThat(both.place(offer, LocalDate.of(2024, 8, 31)).rule()).isEqualTo("NO_MAP_IN_FORCE");
    }

    @Test
    void anyPlaceHasExactlyOneCustodianAndAlwaysTheSame() {
        Random random = new Random(20260302);
        for (int i = 0; i < 20_000; i++) {
            APlace place = anyPlace(random);
            Placement placement = placed(place);

            assertThat(placement).isEqualTo(placed(place));
            assertThat(MAP.destinations()).contains(placement.custodian());
            assertThat(placement.triage()).isEqualTo(placement.custodian().equals(DESK));
            assertThat(placement.triage() || placement.candidates().contains(placement.custodian()))
                    .isTrue();
            assertThat(PlacingRule.values()).extracting(Enum::name).contains(placement.rule());
            assertThat(placement.reason()).isNotBlank();
        }
    }

    private static APlace anyPlace(Random random) {
        List<String> digits =
                List.of("69100", "69003", "69266", "97411", "97801", "69640", "00000", "x", "2A004", "20000");
        List<String> towns =
                List.of("Lyon 3e", "Villeurbane", "St Priest", "CEDEX", "3", "", "Saint-Denis", "œuf", "ﬀ");
        List<String> codes = List.of("69123", "69100", "97701", "01172", "2A004", "69999");
        APlace place = place().precision(any(random, List.of(PlacePrecision.values())));
        maybe(random, digits, place::postcode);
        maybe(random, towns, place::city);
        maybe(random, codes, place::code);
        maybe(random, List.of("69", "42", "2A", "971", "00"), place::department);
        return place;
    }

    private static void maybe(Random random, List<String> values, Consumer<String> setter) {
        if (random.nextBoolean()) {
            setter.accept(any(random, values));
        }
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void assertTriage(APlace place, String rule) {
        Placement placement = placed(place);
        assertThat(placement.custodian()).isEqualTo(DESK);
        assertThat(placement.triage()).isTrue();
        assertThat(placement.rule()).isEqualTo(rule);
    }

    private Placement placed(APlace place) {
        return offers.place(AnOffer.offer().at(place.build()).build(), DAY);
    }
}
