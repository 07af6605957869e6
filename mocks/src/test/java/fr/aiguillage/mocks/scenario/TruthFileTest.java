package fr.aiguillage.mocks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthFileTest {

    @Test
    void everyPublishedRecordHasItsLine(@TempDir Path folder) throws IOException {
        Scenario scenario = Scenarios.of(3, 200);
        Path file = folder.resolve("truth.csv");

        TruthFile.write(scenario, file);

        List<String> expected = scenario.publications()
                .map(publication -> publication.system().id() + "," + publication.remoteId() + ","
                        + publication.opportunity().id())
                .toList();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("system,remote_id,opportunity_id");
        assertThat(lines.subList(1, lines.size())).isEqualTo(expected);
    }
}
