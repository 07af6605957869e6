package fr.aiguillage.core.territory;

import static fr.aiguillage.core.territory.SmallFrance.DAY;
import static fr.aiguillage.core.territory.SmallFrance.EAST;
import static fr.aiguillage.core.territory.SmallFrance.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.PlacePrecision;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.TriState;
import fr.aiguillage.contract.Uai;
import fr.aiguillage.core.AnOffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A pôle sees what lies near its schools though it is another's. */
class NeighboursTest {

    private static final Uai SCHOOL = new Uai("0692717D");
    private static final NeighbourPolicy POLICY = new NeighbourPolicy(25, Map.of(Level.TROISIEME, 10, Level.STS, 50));

    /** The school is 18 km north of the offer. */
    private static final Communes COMMUNES = Communes.of(
            SmallFrance.COMMUNES.units().stream(),
            Stream.of(new Establishment(SCHOOL, "Lycée", new CommuneCode("69264"), 45.92, 4.88)));

    @Test
    void thePolesWithASchoolNearTheAddressSeeTheOffer() {
        assertThat(sees(AnOffer.offer(), POLICY)).containsExactly(EAST, WEST);
        assertThat(sees(AnOffer.offer(), null)).containsExactly(EAST);
        assertThat(sees(AnOffer.offer(), new NeighbourPolicy(17, Map.of()))).containsExactly(EAST);
        assertThat(sees(AnOffer.offer(), new NeighbourPolicy(18, Map.of()))).containsExactly(EAST, WEST);
    }

    @Test
    void howFarDependsOnThePublicAndTheFarthestCounts() {
        assertThat(sees(AnOffer.offer().levels(Level.TROISIEME), POLICY)).containsExactly(EAST);
        assertThat(sees(AnOffer.offer().levels(Level.TROISIEME, Level.STS), POLICY))
                .containsExactly(EAST, WEST);
    }

    @Test
    void anOfferWithoutCoordinatesHasNoNeighbours() {
        Placement placement = placed(AnOffer.offer().in("69266", "69100", "Villeurbanne"), POLICY, RoutingRules.NONE);

        assertThat(placement.visibility()).containsExactly(EAST);
    }

    @Test
    void theProgrammeForReentryHasNoNeighbours() {
        Inclusion open = new Inclusion(TriState.YES, TriState.UNKNOWN, TriState.UNKNOWN);

        assertThat(sees(AnOffer.offer().inclusion(open), POLICY)).containsExactly(EAST);
    }

    @Test
    void aRoutingRuleMayKeepAnOfferLocal() {
        RoutingRule local = new RoutingRule(
                "local",
                1,
                new RoutingCondition(
                        Set.of(), Set.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of(), null),
                null,
                List.of(),
                5);

        assertThat(placed(here(AnOffer.offer()), POLICY, new RoutingRules("r", List.of(local)))
                        .visibility())
                .containsExactly(EAST);
    }

    private static List<PoleId> sees(AnOffer offer, @Nullable NeighbourPolicy policy) {
        return placed(here(offer), policy, RoutingRules.NONE).visibility();
    }

    private static AnOffer here(AnOffer offer) {
        CommuneCode villeurbanne = new CommuneCode("69266");
        return offer.at(new Place(
                null, null, null, villeurbanne, 45.76, 4.88, PlacePrecision.EXACT, null, false, false, false));
    }

    private static Placement placed(AnOffer offer, @Nullable NeighbourPolicy neighbours, RoutingRules rules) {
        PlacingPolicy policy = new PlacingPolicy(false, false, List.of(), List.of(), Map.of(), neighbours);
        PoleMap map = PoleMap.of(
                SmallFrance.header(new Effective(LocalDate.of(2025, 9, 1), null), policy),
                List.of(SmallFrance.pole("est", "69266"), west()),
                COMMUNES);
        return new PlaceOffersByMap(new PoleMaps(List.of(map)), COMMUNES, rules).place(offer.build(), DAY);
    }

    private static Pole west() {
        Pole pole = SmallFrance.pole("ouest", "69264");
        return new Pole(
                pole.id(),
                pole.label(),
                pole.basis(),
                pole.territory(),
                List.of(new PoleComponent(ComponentType.EPLE, SCHOOL, null, null, null)),
                pole.missions(),
                pole.coordinator(),
                null,
                List.of(),
                List.of(),
                null);
    }
}
