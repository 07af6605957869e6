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

import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.PlacePrecision;
import fr.aiguillage.contract.ReservedFor;
import fr.aiguillage.contract.RomeCode;
import fr.aiguillage.contract.TriState;
import fr.aiguillage.core.AnOffer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an administrator decides about some offers before the place does. */
class RoutingRulesTest {

    private static final RoutingCondition ANY = when(Set.of(), Set.of(), List.of());
    private static final RoutingCondition HOTEL = when(Set.of(OfferKind.PFMP), Set.of(), List.of("G16"));

    @Test
    void theRuleOfTheLowestPriorityThatHoldsGivesCustody() {
        Placement placement = placed(hotel(), rule("any", 2, ANY, "loire"), rule("hotel", 1, HOTEL, "ouest"));

        assertThat(placement)
                .extracting(Placement::custodian, Placement::rule, Placement::reason)
                .containsExactly(WEST, "ROUTING_RULE", "routing rule hotel");
        assertThat(placement.attribution()).isEqualTo(Attribution.to(EAST));
        assertThat(placement.rules())
                .containsExactly(
                        new RuleVerdict("hotel", true, "gives custody"),
                        new RuleVerdict("any", true, "rule hotel decided about custody before"));
    }

    @Test
    void aRuleWhoseConditionsDoNotFitSaysWhichAndThePlaceDecides() {
        Placement placement = placed(AnOffer.offer(), rule("hotel", 1, HOTEL, "ouest"));

        assertThat(placement.custodian()).isEqualTo(EAST);
        assertThat(placement.rules()).containsExactly(new RuleVerdict("hotel", false, "families do not fit"));
    }

    @Test
    void kindAndLevelAreOfTheSameSeats() {
        RoutingCondition segpa = when(Set.of(OfferKind.PFMP), Set.of(Level.SEGPA_3E), List.of());

        assertThat(placed(AnOffer.offer().levels(Level.CAP), rule("segpa", 1, segpa, "ouest"))
                        .rules())
                .containsExactly(new RuleVerdict("segpa", false, "kinds and levels do not fit"));
        assertThat(placed(AnOffer.offer().levels(Level.CAP, Level.SEGPA_3E), rule("segpa", 1, segpa, "ouest"))
                        .custodian())
                .isEqualTo(WEST);
    }

    @Test
    void everyConditionThatIsGivenCounts() {
        assertThat(unmet(AnOffer.offer().seats(1), seats(2, null))).isEqualTo("seats");
        assertThat(unmet(AnOffer.offer().seats(9), seats(2, 8))).isEqualTo("seats");
        assertThat(unmet(AnOffer.offer().seats(8), seats(2, 8))).isNull();
        assertThat(unmet(AnOffer.offer(), in("42"))).isEqualTo("departments");
        assertThat(unmet(AnOffer.offer(), in("42", "69"))).isNull();
        assertThat(unmet(AnOffer.offer(), of(PlacePrecision.DEPARTMENT))).isEqualTo("precisions");
        assertThat(unmet(AnOffer.offer(), of(PlacePrecision.COMMUNE))).isNull();
    }

    @Test
    void whoSeesTheOfferAddsUpOverAllRulesThatHold() {
        Placement placement = placed(
                hotel(),
                rule("hotel", 1, HOTEL, "ouest", "territorial"),
                rule("campus", 2, HOTEL, null, "loire", "nulle-part"),
                rule("other", 3, when(Set.of(), Set.of(Level.CAP), List.of()), null, "triage"));

        assertThat(placement.custodian()).isEqualTo(WEST);
        assertThat(placement.visibility()).containsExactly(WEST, EAST, LOIRE);
    }

    @Test
    void aRuleMayLeaveCustodyToThePlaceAgainstLaterOnes() {
        Placement placement = placed(hotel(), rule("local", 1, HOTEL, "territorial"), rule("any", 2, ANY, "loire"));

        assertThat(placement)
                .extracting(Placement::custodian, Placement::rule)
                .containsExactly(EAST, "COMMUNE_BY_CODE");
    }

    @Test
    void aRuleMayKeepOffersAtTheDesk() {
        Placement placement = placed(hotel(), rule("by-hand", 1, HOTEL, "desk"));

        assertThat(placement.triage()).isTrue();
        assertThat(placement.custodian()).isEqualTo(DESK);
        assertThat(PlacingRule.valueOf(placement.rule()).isShareable()).isFalse();
    }

    @Test
    void aPoleThatTheMapInForceLacksIsPassedOver() {
        Placement placement = placed(hotel(), rule("old", 1, HOTEL, "disparu"), rule("new", 2, HOTEL, "ouest"));

        assertThat(placement.custodian()).isEqualTo(WEST);
        assertThat(placement.rules().get(0).why()).isEqualTo("the map in force has no pôle disparu");
    }

    @Test
    void noRuleTouchesAnOfferThatIsReservedOrBeyondTheAcademy() {
        Offer abroad = AnOffer.offer().at(place().abroad().build()).build();
        PlaceOffers places = over(rule("any", 1, ANY, "ouest"));

        assertThat(places.place(abroad, DAY).rule()).isEqualTo("ABROAD");
        assertThat(places.place(abroad, DAY).rules())
                .containsExactly(new RuleVerdict("any", false, "the place is beyond the académie"));
        Offer designated = AnOffer.offer()
                .reservedFor(new ReservedFor(List.of(LOIRE), List.of(), false, false), DAY)
                .build();
        assertThat(places.place(designated, DAY).custodian()).isEqualTo(WEST);
    }

    @Test
    void aRuleNeverShowsTheProgrammeForReentryToAnotherPole() {
        Inclusion open = new Inclusion(TriState.YES, TriState.UNKNOWN, TriState.UNKNOWN);
        Placement placement = placed(hotel().inclusion(open), rule("hotel", 1, HOTEL, "ouest", "territorial"));

        assertThat(placement.visibility()).containsExactly(WEST);
    }

    @Test
    void thePlacementNamesTheVersionOfTheRulesBesideThatOfTheMap() {
        assertThat(placed(hotel(), rule("hotel", 1, HOTEL, "ouest")).mapVersion())
                .isEqualTo("essai.1+r1");
        assertThat(over(rule("hotel", 1, HOTEL, "ouest")).version(DAY)).isEqualTo("essai.1+r1");
    }

    @Test
    void aRuleForAnAgreementHoldsOnTheDaysThatTheMapGivesItAlone() {
        PoleMapHeader header = SmallFrance.header(MAP.header().effective());
        PoleMap map = PoleMap.of(
                new PoleMapHeader(
                        header.academy(),
                        header.label(),
                        header.departments(),
                        header.version(),
                        header.decidedBy(),
                        header.decisionRef(),
                        header.effective(),
                        header.desk(),
                        header.mldsCoordinators(),
                        List.of(new Agreement("C-7", "Hôteliers", new Effective(DAY.minusDays(9), DAY))),
                        null),
                MAP.poles(),
                COMMUNES);
        RoutingCondition under = new RoutingCondition(
                Set.of(), Set.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of("C-7", "C-8"), null);
        PlaceOffers places = new PlaceOffersByMap(
                new PoleMaps(List.of(map)),
                COMMUNES,
                new RoutingRules("r1", List.of(rule("agreement", 1, under, "ouest"))));
        Offer offer = AnOffer.offer().under("C-7").build();

        assertThat(places.place(offer, DAY).custodian()).isEqualTo(WEST);
        assertThat(places.place(offer, DAY.plusDays(1)).custodian()).isEqualTo(EAST);
        assertThat(places.place(offer, DAY.plusDays(1)).rules())
                .containsExactly(new RuleVerdict("agreement", false, "agreements do not fit"));
        assertThat(places.place(AnOffer.offer().under("C-8").build(), DAY).custodian())
                .isEqualTo(EAST);
    }

    private static AnOffer hotel() {
        return AnOffer.offer().rome(new RomeCode("G1602"));
    }

    private static @Nullable String unmet(AnOffer offer, RoutingCondition when) {
        RuleVerdict verdict =
                placed(offer, rule("rule", 1, when, "ouest")).rules().get(0);
        return verdict.held() ? null : verdict.why().replace(" do not fit", "");
    }

    private static Placement placed(AnOffer offer, RoutingRule... rules) {
        return over(rules).place(offer.build(), DAY);
    }

    private static PlaceOffers over(RoutingRule... rules) {
        return new PlaceOffersByMap(new PoleMaps(List.of(MAP)), COMMUNES, new RoutingRules("r1", List.of(rules)));
    }

    private static RoutingRule rule(
            String id, int priority, RoutingCondition when, @Nullable String custodian, String... sees) {
        return new RoutingRule(
                id,
                priority,
                when,
                custodian == null ? null : RoutingTarget.of(custodian),
                Stream.of(sees).map(RoutingTarget::of).toList(),
                null);
    }

    private static RoutingCondition when(Set<OfferKind> kinds, Set<Level> levels, List<String> families) {
        return new RoutingCondition(kinds, levels, families, List.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);
    }

    private static RoutingCondition seats(@Nullable Integer atLeast, @Nullable Integer atMost) {
        return new RoutingCondition(
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                new RoutingCondition.Seats(atLeast, atMost));
    }

    private static RoutingCondition in(String... departments) {
        return new RoutingCondition(
                Set.of(), Set.of(), List.of(), List.of(), Set.of(), Set.of(departments), Set.of(), Set.of(), null);
    }

    private static RoutingCondition of(PlacePrecision precision) {
        return new RoutingCondition(
                Set.of(), Set.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of(precision), Set.of(), null);
    }
}
