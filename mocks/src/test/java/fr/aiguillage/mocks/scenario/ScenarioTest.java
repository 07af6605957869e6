package fr.aiguillage.mocks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.Siret;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final int SIZE = 3_000;

    @Test
    void sameSeedGivesTheSameRecords() {
        assertThat(texts(Scenarios.of(7, 300))).isEqualTo(texts(Scenarios.of(7, 300)));
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(texts(Scenarios.of(7, 300))).isNotEqualTo(texts(Scenarios.of(8, 300)));
    }

    @Test
    void aRecordIsTheSameMadeAloneOrInARow() {
        Scenario scenario = Scenarios.of(1, 200);

        scenario.publications()
                .forEach(publication -> assertThat(scenario.publication(
                                publication.system(), publication.opportunity().number()))
                        .contains(publication));
    }

    @Test
    void everySiretStandsTheCheckOfTheRegister() {
        assertThat(Scenarios.of(1, SIZE).opportunities().map(Opportunity::host)).allSatisfy(host -> {
            assertThat(Siret.find(host.siret())).isPresent();
            assertThat(Siret.find(host.headOfficeSiret())).isPresent();
        });
    }

    @Test
    void noSystemGivesTheSameIdTwice() {
        List<String> ids = Scenarios.of(1, SIZE)
                .publications()
                .map(publication -> publication.system().id() + " " + publication.remoteId())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void opportunitiesStandInOneToFourSystems() {
        Set<Long> copies = Scenarios.of(1, SIZE)
                .publications()
                .collect(Collectors.groupingBy(Publication::opportunity, Collectors.counting()))
                .values()
                .stream()
                .collect(Collectors.toSet());

        assertThat(copies).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void everyKindFateAndFlawOccurs() {
        List<Publication> all = Scenarios.of(1, SIZE).publications().toList();

        assertThat(all.stream().map(publication -> publication.opportunity().kind()))
                .containsAll(EnumSet.allOf(OfferKind.class));
        assertThat(all.stream().map(Publication::fate)).containsAll(EnumSet.allOf(Fate.class));
        assertThat(all.stream().map(Publication::flaw)).containsAll(EnumSet.allOf(Flaw.class));
        assertThat(all.stream().map(Publication::system)).containsAll(EnumSet.allOf(OfferSystem.class));
    }

    @Test
    void twoPeriodsInOneGarageStayTwo() {
        List<Opportunity> all = Scenarios.of(1, SIZE).opportunities().toList();
        List<Opportunity> seconds = all.stream()
                .filter(opportunity -> opportunity.number() % 2 == 1
                        && opportunity
                                .host()
                                .equals(all.get(opportunity.number() - 1).host())
                        && opportunity.kind() == OfferKind.PFMP)
                .toList();

        assertThat(seconds).isNotEmpty().allSatisfy(second -> {
            Opportunity first = all.get(second.number() - 1);
            assertThat(second.weeks()).doesNotContainAnyElementsOf(first.weeks());
            assertThat(second.id()).isNotEqualTo(first.id());
        });
    }

    @Test
    void chainsHaveManyShopsUnderOneHeadOffice() {
        var shopsByOffice = Scenarios.of(1, SIZE)
                .opportunities()
                .map(Opportunity::host)
                .filter(Host::isChain)
                .collect(Collectors.groupingBy(
                        Host::headOfficeSiret, Collectors.mapping(Host::siret, Collectors.toSet())));

        assertThat(shopsByOffice).isNotEmpty();
        assertThat(shopsByOffice.values()).allSatisfy(shops -> assertThat(shops).hasSizeGreaterThan(5));
    }

    @Test
    void systemsLoseSiretsOrGiveTheHeadOffices() {
        Scenario scenario = Scenarios.of(1, SIZE);
        List<Publication> shops = scenario.publications(OfferSystem.ONISEP)
                .filter(publication -> publication.opportunity().host().isChain())
                .toList();

        assertThat(shops)
                .anyMatch(shop -> scenario.wording(shop).siret().isEmpty())
                .anyMatch(shop -> scenario.wording(shop)
                        .siret()
                        .equals(java.util.Optional.of(shop.opportunity().host().headOfficeSiret())));
    }

    private static List<String> texts(Scenario scenario) {
        return scenario.publications()
                .map(publication -> {
                    Wording words = scenario.wording(publication);
                    return publication + words.hostName() + words.activity() + words.description() + words.siret();
                })
                .toList();
    }
}
