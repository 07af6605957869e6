package fr.aiguillage.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.Accessibility;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Host;
import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.PlacePrecision;
import fr.aiguillage.contract.ReservedFor;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.SourceRef;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.contract.Uai;
import fr.aiguillage.contract.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecideFlowsTest {

    private static final SystemId BANK = new SystemId("banque");
    private static final SystemId NATIONAL = new SystemId("national");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Function<Place, Set<String>> AT_LYON = place -> Set.of("69");
    private static final SystemId OTHER = new SystemId("autre");

    @Test
    void nothingFlowsWithoutAFlow() {
        assertThat(new DecideFlows(List.of(), AT_LYON).targets(offer(DiffusionScope.OPEN), Set.of(BANK), DAY))
                .isEmpty();
    }

    @Test
    void anOfferOfAnotherSystemDoesNotFlow() {
        assertThat(decide(offer(DiffusionScope.OPEN), OTHER)).isEmpty();
    }

    @Test
    void theHostsConsentMustReachAsFarAsTheFlow() {
        assertThat(decide(offer(DiffusionScope.PRIVATE_POLE), BANK)).isEmpty();
        assertThat(decide(offer(DiffusionScope.ACADEMY), BANK)).isEmpty();
        assertThat(decide(offer(DiffusionScope.PUBLIC_PLATFORMS), BANK)).containsExactly(NATIONAL);
        assertThat(decide(offer(DiffusionScope.OPEN), BANK)).containsExactly(NATIONAL);
    }

    @Test
    void aSystemThatPublishesTheOfferItselfGetsNoCopy() {
        assertThat(decide(offer(DiffusionScope.OPEN), BANK, NATIONAL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = OfferStatus.class,
            names = {"ACTIVE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotActiveIsShownNowhere(OfferStatus status) {
        assertThat(decide(offer(DiffusionScope.OPEN, status, null), BANK)).isEmpty();
    }

    @Test
    void theFilterLooksAtKindAndLevelOfOneSeatBlockAndAtTheDepartment() {
        assertThat(flows(Set.of(OfferKind.PFMP), Set.of(), Set.of())).isEmpty();
        assertThat(flows(Set.of(OfferKind.OBSERVATION_SEQUENCE), Set.of(Level.CAP), Set.of()))
                .isEmpty();
        assertThat(flows(Set.of(OfferKind.OBSERVATION_SEQUENCE), Set.of(Level.TROISIEME), Set.of("42")))
                .isEmpty();
        assertThat(flows(Set.of(OfferKind.OBSERVATION_SEQUENCE), Set.of(Level.TROISIEME), Set.of("69")))
                .containsExactly(NATIONAL);
    }

    @Test
    void aDepartmentLetsThroughWhatLiesInItForCertain() {
        assertThat(flowsFrom(Set.of("69"))).containsExactly(NATIONAL);
        assertThat(flowsFrom(Set.of("69", "42"))).isEmpty();
        assertThat(flowsFrom(Set.of())).isEmpty();
    }

    @Test
    void whatIsKeptForSomebodyFlowsNowhereUntilTheDayAfterItsLast() {
        ReservedFor school = new ReservedFor(List.of(), List.of(new Uai("0692717D")), false, false);
        Offer kept = offer(DiffusionScope.OPEN, OfferStatus.ACTIVE, school);

        assertThat(targets(kept, DAY.minusDays(1))).isEmpty();
        assertThat(targets(kept, DAY)).isEmpty();
        assertThat(targets(kept, DAY.plusDays(1))).containsExactly(NATIONAL);
        ReservedFor nobody = new ReservedFor(List.of(), List.of(), false, false);
        assertThat(targets(offer(DiffusionScope.OPEN, OfferStatus.ACTIVE, nobody), DAY))
                .containsExactly(NATIONAL);
    }

    private static Set<SystemId> targets(Offer offer, LocalDate day) {
        return new DecideFlows(List.of(flow(Set.of(), Set.of(), Set.of())), AT_LYON).targets(offer, Set.of(BANK), day);
    }

    private static Set<SystemId> flowsFrom(Set<String> located) {
        return new DecideFlows(List.of(flow(Set.of(), Set.of(), Set.of("69"))), place -> located)
                .targets(offer(DiffusionScope.OPEN), Set.of(BANK), DAY);
    }

    private static Set<SystemId> flows(Set<OfferKind> kinds, Set<Level> levels, Set<String> departments) {
        return new DecideFlows(List.of(flow(kinds, levels, departments)), AT_LYON)
                .targets(offer(DiffusionScope.OPEN), Set.of(BANK), DAY);
    }

    private static Set<SystemId> decide(Offer offer, SystemId... holders) {
        return new DecideFlows(List.of(flow(Set.of(), Set.of(), Set.of())), AT_LYON)
                .targets(offer, Set.of(holders), DAY);
    }

    private static Flow flow(Set<OfferKind> kinds, Set<Level> levels, Set<String> departments) {
        return new Flow("flux", Set.of(BANK), NATIONAL, DiffusionScope.PUBLIC_PLATFORMS, kinds, levels, departments);
    }

    private static Offer offer(DiffusionScope scope) {
        return offer(scope, OfferStatus.ACTIVE, null);
    }

    private static Offer offer(DiffusionScope scope, OfferStatus status, @Nullable ReservedFor kept) {
        SeatBlock block = new SeatBlock(
                OfferKind.OBSERVATION_SEQUENCE,
                Set.of(Level.TROISIEME),
                null,
                List.of(new IsoWeek(2027, 10)),
                1,
                null,
                null,
                null,
                null);
        Place place =
                new Place(null, "69100", null, null, null, null, PlacePrecision.POSTCODE, null, false, false, false);
        return new Offer(
                new SourceRef("1", null, null, null),
                List.of(),
                "Stage",
                null,
                List.of(),
                List.of(),
                List.of(block),
                null,
                List.of(),
                new Host(null, null, "Hôte", null, null, null, null),
                place,
                null,
                null,
                Accessibility.UNKNOWN,
                Inclusion.UNKNOWN,
                null,
                null,
                kept,
                kept == null ? null : DAY,
                scope,
                Validity.UNKNOWN,
                status,
                null);
    }
}
