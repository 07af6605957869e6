package fr.aiguillage.mocks.missionlocale;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Scenarios;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissionLocaleSimulatorTest {
    private final Scenario scenario = Scenarios.of(1, 1_000);

    @TempDir
    private Path folder;

    @Test
    void aDropIsAWholeFileWithItsCompanion() throws IOException {
        Path file = new MissionLocaleSimulator(scenario, folder).drop(0);

        assertThat(file).hasFileName("ML_69123_offres_20261123.csv");
        assertThat(folder.resolve("ML_69123_offres_20261123.csv.ok")).exists();
        assertThat(lines(file))
                .hasSize(1 + (int) scenario.shown(OfferSystem.MISSION_LOCALE, 0).count());
    }

    @Test
    void aFileIsInWindows1252() throws IOException {
        Path file = new MissionLocaleSimulator(scenario, folder).drop(0);

        String asUtf8 = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        assertThat(asUtf8).contains("\uFFFD");
        assertThat(String.join("\n", lines(file))).contains("équipe");
    }

    @Test
    void someLinesNameAYoungPerson() throws IOException {
        Path file = new MissionLocaleSimulator(scenario, folder).drop(0);

        assertThat(lines(file).get(0)).endsWith(";nom_jeune;num_dossier_jeune");
        assertThat(lines(file)).anyMatch(line -> line.contains("EXEMPLE Camille"));
    }

    @Test
    void theNextDaysFileIsAnotherOneWithFilledOffersStruckOut() throws IOException {
        MissionLocaleSimulator simulator = new MissionLocaleSimulator(scenario, folder);
        List<String> first = lines(simulator.drop(0));

        Path second = simulator.drop(1);

        assertThat(second).hasFileName("ML_69123_offres_20261124.csv");
        assertThat(first).noneMatch(line -> line.contains(";S;"));
        assertThat(lines(second)).anyMatch(line -> line.contains(";S;"));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, Charset.forName("windows-1252"));
    }
}
