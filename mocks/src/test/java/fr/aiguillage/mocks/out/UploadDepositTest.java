package fr.aiguillage.mocks.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.feeds.out.ColumnSpec;
import fr.aiguillage.feeds.out.FileTargetSettings;
import fr.aiguillage.feeds.out.HttpOut;
import fr.aiguillage.feeds.out.UploadFile;
import fr.aiguillage.feeds.out.WriteDocuments;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.poleemploi.Client;
import fr.aiguillage.mocks.poleemploi.PoleEmploiSimulator;
import fr.aiguillage.mocks.scenario.Communes;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.ScenarioSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The partners' deposit of France Travail, by the shipped target. */
class UploadDepositTest {
    private static final PoleEmploiSimulator SIMULATOR = new PoleEmploiSimulator(
            new Scenario(new ScenarioSettings(1, 4, LocalDate.now()), Communes.builtIn()),
            new Client("partenaire", "mot-de-passe"),
            0);

    @TempDir
    private Path folder;

    private FileTargetSettings settings;

    @BeforeEach
    void readSettings() throws Exception {
        settings = shipped("mot-de-passe");
    }

    @AfterAll
    static void stop() {
        SIMULATOR.close();
    }

    @Test
    void theFileIsTaken() throws Exception {
        int before = SIMULATOR.deposits().size();
        Path file = deposit(LocalDate.now());

        upload(settings).send(file);

        assertThat(SIMULATOR.deposits()).hasSize(before + 1).last().isEqualTo(Files.readString(file));
    }

    @Test
    void aWrongPasswordIsAnOutageInTheReceiversWords() throws Exception {
        Path file = deposit(LocalDate.now());

        assertThatThrownBy(() -> upload(shipped("un autre")).send(file))
                .hasMessage("the upload was not taken: HTTP 200 Identifiant ou mot de passe incorrect");
    }

    @Test
    void aFileThatPublishesBeyondThirtyDaysIsRefused() throws Exception {
        Path file = deposit(LocalDate.now().plusDays(2));

        assertThatThrownBy(() -> upload(settings).send(file)).hasMessageContaining("date de fin de publication");
    }

    @Test
    void aServerThatIsDownIsAnOutage() throws Exception {
        Path file = deposit(LocalDate.now());
        SIMULATOR.api().bring(Trouble.UNAVAILABLE);
        try {
            assertThatThrownBy(() -> upload(settings).send(file)).hasMessageContaining("HTTP 503");
        } finally {
            SIMULATOR.api().bring(Trouble.NONE);
        }
    }

    @Test
    void aFileThatNothingChangedIsDueAgainLongBeforeItsPublicationEnds() throws Exception {
        WriteDocuments write = write();
        Path file = deposit(LocalDate.now());
        Instant now = Instant.now();

        assertThat(write.isDueAgain(now)).isFalse();
        Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofDays(8))));
        assertThat(write.isDueAgain(now)).isTrue();
        Files.delete(file);
        assertThat(write.isDueAgain(now)).isTrue();
    }

    private static UploadFile upload(FileTargetSettings settings) {
        return new UploadFile(Objects.requireNonNull(settings.upload()), new HttpOut(Duration.ofSeconds(20)));
    }

    private FileTargetSettings shipped(String password) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), password);
        return ShippedTarget.settings(
                "pole-emploi",
                "file",
                FileTargetSettings.class,
                Map.of(
                        "POLE_EMPLOI_DEPOT",
                        folder.toString(),
                        "POLE_EMPLOI_DEPOT_URL",
                        SIMULATOR.deposit().toString(),
                        "POLE_EMPLOI_DEPOT_LOGIN",
                        "partenaire",
                        "POLE_EMPLOI_DEPOT_PASSWORD",
                        "${file:" + secret + "}",
                        "POLE_EMPLOI_DEPOT_FLUX",
                        "AIGUILLAGE"));
    }

    private WriteDocuments write() throws Exception {
        return new WriteDocuments(
                settings, ColumnSpec.read(ShippedTarget.CONFIG.resolve("columns/depot-france-travail.csv")));
    }

    private Path deposit(LocalDate today) throws Exception {
        ShippedTarget target = new ShippedTarget("depot-france-travail", Map.of());
        return write().write(file -> {
            for (var part : target.adverts(ShippedTarget.ID, "NEW", ShippedTarget.offerWithoutEnd(), today)) {
                try {
                    file.add(Objects.requireNonNull(part.document()));
                } catch (fr.aiguillage.feeds.out.TargetRefusal refused) {
                    throw new IllegalStateException(refused);
                }
            }
        });
    }
}
