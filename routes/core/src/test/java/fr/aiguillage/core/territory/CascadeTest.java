package fr.aiguillage.core.territory;

import static fr.aiguillage.core.territory.APlace.place;
import static fr.aiguillage.core.territory.SmallFrance.CAMPUS;
import static fr.aiguillage.core.territory.SmallFrance.COMMUNES;
import static fr.aiguillage.core.territory.SmallFrance.DAY;
import static fr.aiguillage.core.territory.SmallFrance.DESK;
import static fr.aiguillage.core.territory.SmallFrance.EAST;
import static fr.aiguillage.core.territory.SmallFrance.SCHOOL;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Custodian, visibility and attribution are three answers, each of which the twelve steps explain. */
class CascadeTest {

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

    private static PlaceOffers over(@Nullable PlacingPolicy policy) {
        List<Pole> poles = new ArrayList<>(SmallFrance.MAP.poles());
        poles.add(SmallFrance.campus());
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
