package fr.aiguillage.mocks.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.AccessibilityClaim;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.mocks.immersion.ImmersionSimulator;
import fr.aiguillage.mocks.missionlocale.MissionLocaleEvents;
import fr.aiguillage.mocks.onisep.OnisepFiles;
import fr.aiguillage.mocks.onisep.OnisepSimulator;
import fr.aiguillage.mocks.poleemploi.Client;
import fr.aiguillage.mocks.poleemploi.PoleEmploiSimulator;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Scenarios;
import fr.aiguillage.mocks.uneleveunstage.Account;
import fr.aiguillage.mocks.uneleveunstage.UnEleveUnStageSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shipped feeds polled over HTTP from the simulated systems: tokens, paging and rate limits are the real ones. */
class PolledSystemsTest {

    @Test
    void moreThanPoleEmploiServesIsReadWholeWithinItsRate() throws Exception {
        Scenario scenario = Scenarios.of(1, 15_000);
        try (PoleEmploiSimulator simulator = new PoleEmploiSimulator(scenario, new Client("id", "s3cret"), 0)) {
            PolledProfile run = PolledProfile.poll(
                    "pole-emploi-aura",
                    Map.of(
                            "POLE_EMPLOI_URL",
                            simulator.search().toString(),
                            "POLE_EMPLOI_TOKEN_URL",
                            simulator.tokens().toString(),
                            "POLE_EMPLOI_CLIENT_ID",
                            "id",
                            "POLE_EMPLOI_CLIENT_SECRET",
                            "s3cret"));

            assertThat(run.outcome).isEqualTo("complete");
            assertThat(run.announced.orElse(0)).isGreaterThan(3_150);
            assertThat(run.records)
                    .hasSize((int) run.announced.orElse(0))
                    .extracting(record -> record.path("id").asText())
                    .doesNotHaveDuplicates();
            assertThat(run.offers)
                    .extracting(Offer::originChain)
                    .anySatisfy(chain -> assertThat(chain).containsExactly("PARTENAIRE1"));
        }
    }

    @Test
    void unEleveUnStageIsReadBehindItsLogin() throws Exception {
        Account account = new Account("hub@pole.example", "s3cret");
        try (UnEleveUnStageSimulator simulator = new UnEleveUnStageSimulator(Scenarios.of(1, 600), account, 0)) {
            PolledProfile run = PolledProfile.poll(
                    "un-eleve-un-stage",
                    Map.of(
                            "UN_ELEVE_UN_STAGE_URL", simulator.base().toString(),
                            "UN_ELEVE_UN_STAGE_EMAIL", account.email(),
                            "UN_ELEVE_UN_STAGE_PASSWORD", account.password()));

            assertThat(run.outcome).isEqualTo("complete");
            assertThat(run.records).hasSize((int) run.announced.orElse(0)).hasSizeGreaterThan(30);
            assertThat(run.refused).isEmpty();
            assertThat(run.notices).isEmpty();
            assertThat(run.offers).allSatisfy(offer -> {
                assertThat(offer.seatBlocks().get(0).kind()).isEqualTo(OfferKind.OBSERVATION_SEQUENCE);
                assertThat(offer.seatBlocks().get(0).levels()).isNotEmpty();
                assertThat(offer.seatBlocks().get(0).weeks()).isNotEmpty();
                assertThat(offer.place().postcode()).isNotNull();
            });
        }
    }

    @Test
    void eventsOfAMissionLocaleAreAcknowledgedOnceTheirRunHasEndedWell() throws Exception {
        try (MissionLocaleEvents events = new MissionLocaleEvents(Scenarios.of(1, 600), "key", 0)) {
            int all = events.pending();
            PolledProfile refused = PolledProfile.poll("mission-locale-evenements", eventsOf(events, "another"));
            assertThat(refused.outcome).startsWith("failed: HTTP 403");
            assertThat(events.pending()).isEqualTo(all).isGreaterThan(50);

            PolledProfile run = PolledProfile.poll("mission-locale-evenements", eventsOf(events, "key"));

            assertThat(run.outcome).isEqualTo("complete");
            assertThat(run.records).hasSize(50);
            assertThat(run.records.toString()).doesNotContain("idDossier", "nom_jeune", "num_dossier_jeune");
            assertThat(events.pending()).isEqualTo(all - 50);
            assertThat(run.offers)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(offer -> assertThat(offer.title()).isNotEmpty());
            assertThat(run.refused)
                    .filteredOn(reason -> reason.contains("NOT_AN_OFFER"))
                    .hasSize(5);
        }
    }

    @Test
    void monStageEnLigneIsReadFromItsFileAsFromItsServer(@TempDir Path folder) throws Exception {
        Scenario scenario = Scenarios.of(1, 600);
        settled(new OnisepFiles(scenario, folder).drop(0));
        PolledProfile dropped = PolledProfile.poll("onisep-depot", depositIn(folder));
        PolledProfile served;
        try (OnisepSimulator simulator = new OnisepSimulator(scenario, 0)) {
            served = PolledProfile.poll(
                    "onisep-lyon", Map.of("ONISEP_URL", simulator.offers().toString()));
        }

        assertThat(dropped.outcome).isEqualTo("complete");
        assertThat(dropped.announced.orElse(0))
                .isEqualTo(dropped.records.size())
                .isGreaterThan(100);
        assertThat(dropped.offers).isEqualTo(served.offers).hasSizeGreaterThan(100);
        assertThat(dropped.refused).hasSameSizeAs(served.refused);
    }

    @Test
    void aFileOfMonStageEnLigneThatHoldsHalfTellsOfTheWhole(@TempDir Path folder) throws Exception {
        settled(new OnisepFiles(Scenarios.of(1, 600), folder).dropHalf(0));

        PolledProfile run = PolledProfile.poll("onisep-depot", depositIn(folder));

        assertThat(run.announced.orElse(0)).isBetween(2L * run.records.size(), 2L * run.records.size() + 1);
    }

    /** As if it had lain there for a while: a fresh file may still be being written. */
    private static void settled(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private static Map<String, String> depositIn(Path folder) {
        return Map.of("ONISEP_DEPOT", folder.toString());
    }

    private static Map<String, String> eventsOf(MissionLocaleEvents events, String key) {
        return Map.of(
                "MISSION_LOCALE_EVENEMENTS_URL", events.events().toString(), "MISSION_LOCALE_EVENEMENTS_KEY", key);
    }

    @Test
    void immersionFaciliteeIsReadWithItsThreeValuesOfAccessibility() throws Exception {
        try (ImmersionSimulator simulator = new ImmersionSimulator(Scenarios.of(1, 600), "another", 0)) {
            PolledProfile run = PolledProfile.poll(
                    "immersion-facilitee",
                    Map.of("IMMERSION_FACILITEE_URL", simulator.offers().toString(), "IMMERSION_FACILITEE_KEY", "key"));

            assertThat(run.outcome).startsWith("failed: HTTP 403");
        }
        try (ImmersionSimulator simulator = new ImmersionSimulator(Scenarios.of(1, 600), "key", 0)) {
            PolledProfile run = PolledProfile.poll(
                    "immersion-facilitee",
                    Map.of("IMMERSION_FACILITEE_URL", simulator.offers().toString(), "IMMERSION_FACILITEE_KEY", "key"));

            assertThat(run.outcome).isEqualTo("complete");
            assertThat(run.records).hasSize((int) run.announced.orElse(0)).isNotEmpty();
            assertThat(run.refused).isEmpty();
            assertThat(run.offers)
                    .extracting(offer -> offer.accessibility().adaptedPost())
                    .contains(
                            AccessibilityClaim.CERTIFIED,
                            AccessibilityClaim.DECLARED,
                            AccessibilityClaim.NO,
                            AccessibilityClaim.UNKNOWN);
            assertThat(run.offers).extracting(Offer::status).contains(OfferStatus.ACTIVE, OfferStatus.SUSPENDED);
            assertThat(run.offers)
                    .allSatisfy(offer ->
                            assertThat(offer.seatBlocks().get(0).kind()).isEqualTo(OfferKind.SHORT_IMMERSION));
        }
    }
}
