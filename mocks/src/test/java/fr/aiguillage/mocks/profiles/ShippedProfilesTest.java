package fr.aiguillage.mocks.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.PlacePrecision;
import fr.aiguillage.mocks.scenario.Flaw;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Opportunity;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Scenarios;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The profiles of the configuration on what the simulated systems write. */
class ShippedProfilesTest {
    private final Scenario scenario = Scenarios.of(1, 1_500);

    @Test
    void theShippedConfigurationIsInOrder() {
        assertThat(ShippedProfile.problems()).isEmpty();
    }

    @Test
    void monStageEnLigneIsUnderstood() throws Exception {
        expectSenseOf(
                "onisep-lyon",
                OfferSystem.ONISEP,
                SimulatedRecords.onisep(scenario),
                record -> record.path("reference").asText());
    }

    @Test
    void theBankIsUnderstood() throws Exception {
        ShippedProfile profile = new ShippedProfile("banque-lyon");
        expectSenseOf(
                "banque-lyon",
                OfferSystem.BANK,
                SimulatedRecords.bank(scenario, profile.feed()),
                record -> record.path("id_offre").asText());
    }

    @Test
    void poleEmploiIsUnderstood() throws Exception {
        expectSenseOf(
                "pole-emploi-aura",
                OfferSystem.POLE_EMPLOI,
                SimulatedRecords.poleEmploi(scenario),
                record -> record.path("id").asText());
    }

    @Test
    void theMissionLocaleIsUnderstood() throws Exception {
        expectSenseOf(
                "mission-locale-lyon",
                OfferSystem.MISSION_LOCALE,
                SimulatedRecords.missionLocale(scenario),
                record -> record.path("reference_offre").asText());
    }

    @Test
    void thePartnersOffersAreCanonicalAlready() {
        expectSenseOf(
                "cci-lyon",
                OfferSystem.PARTNER,
                SimulatedRecords.partner(scenario),
                record -> record.at("/source/remoteId").asText());
    }

    @Test
    void aDepartmentIsNoPlace() throws Exception {
        ShippedProfile profile = new ShippedProfile("pole-emploi-aura");
        List<Offer> vague = SimulatedRecords.poleEmploi(scenario).stream()
                .filter(record -> record.at("/lieuTravail/libelle").asText().endsWith("(Dept.)"))
                .filter(record -> !record.path("intitule").asText().isEmpty()
                        && record.path("nombrePostes").asInt() > 0)
                .map(profile::offer)
                .toList();

        assertThat(vague).isNotEmpty().allSatisfy(offer -> {
            assertThat(offer.place().precision()).isEqualTo(PlacePrecision.DEPARTMENT);
            assertThat(offer.place().department()).isNotNull();
            assertThat(offer.place().abroad()).isFalse();
        });
    }

    /** Every record but the flawed ones gives an offer that says of kind, levels and weeks what the opportunity is. */
    private void expectSenseOf(
            String feed, OfferSystem system, List<JsonNode> records, Function<JsonNode, String> idOf) {
        ShippedProfile profile = new ShippedProfile(feed);
        Map<String, Publication> byId = scenario.publications(system)
                .collect(Collectors.toMap(Publication::remoteId, publication -> publication));
        assertThat(records).hasSizeGreaterThan(50);
        for (JsonNode record : records) {
            Publication publication = byId.get(idOf.apply(record));
            boolean noSense = publication.flaw() == Flaw.NO_TITLE || publication.flaw() == Flaw.IMPOSSIBLE_SEATS;
            if (noSense) {
                assertThat(profile.read(record).offer()).as("%s", record).isNull();
            } else if (publication.flaw() == Flaw.NONE) {
                expectSense(profile.offer(record), publication, record);
            }
        }
    }

    private void expectSense(Offer offer, Publication publication, JsonNode record) {
        Opportunity truth = publication.opportunity();
        var block = offer.seatBlocks().get(0);
        assertThat(offer.source().remoteId()).isEqualTo(publication.remoteId());
        assertThat(block.kind()).as("%s", record).isEqualTo(truth.kind());
        assertThat(block.seats()).isEqualTo(scenario.wording(publication).seats(0));
        if (!block.weeks().isEmpty()) {
            assertThat(truth.weeks()).as("%s", record).containsAll(block.weeks());
        }
        Set<Level> levels = EnumSet.noneOf(Level.class);
        levels.addAll(truth.levels());
        assertThat(levels).as("%s", record).containsAll(block.levels());
        if (offer.place().inseeCode() != null && truth.kind() != OfferKind.OUT_OF_SCOPE) {
            assertThat(offer.place().inseeCode().value())
                    .isEqualTo(truth.host().commune().code());
        }
    }
}
