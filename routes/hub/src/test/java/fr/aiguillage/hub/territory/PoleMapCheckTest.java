package fr.aiguillage.hub.territory;

import static fr.aiguillage.hub.territory.PoleMapFiles.MAP;
import static fr.aiguillage.hub.territory.PoleMapFiles.OTHER;
import static fr.aiguillage.hub.territory.PoleMapFiles.POLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong map is told with file and line, and never used. */
class PoleMapCheckTest {

    @TempDir
    private Path config;

    private PoleMapFiles files;

    @BeforeEach
    void aSoundMap() throws IOException {
        files = PoleMapFiles.sound(config);
    }

    @Test
    void soundMapHasNoProblem() {
        assertThat(files.codes()).isEmpty();
    }

    @Test
    void uaiWithAWrongCheckLetterIsTold() throws IOException {
        files.north(POLE.replace("0010016M", "0010016A"));

        assertThat(files.codes()).contains("UAI_INVALID");
    }

    @Test
    void poleOfOneSchoolIsTold() throws IOException {
        files.north(POLE.replace("  - {type: EPLE, uai: 0010001W}\n", ""));

        assertThat(files.codes()).containsExactly("ONE_ESTABLISHMENT");
    }

    @Test
    void coordinatorWithoutLetterOfMissionIsTold() throws IOException {
        files.north(POLE.replace(", mission-letter: {ref: L, date: 2025-06-15}", ""));

        assertThat(files.problems())
                .filteredOn(problem -> problem.notice().code().name().equals("KEY_MISSING"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(11));
    }

    @Test
    void wrongValueAndUnknownKeyAreTold() throws IOException {
        files.north(POLE + "colour: red\n");
        assertThat(files.codes()).contains("KEY_UNKNOWN");

        files.north(POLE.replace("2025-06-15", "hier"));
        assertThat(files.codes()).contains("VALUE_INVALID");
    }

    @Test
    void aPoleThatThePolicyNamesAndTheMapLacksIsToldOnItsLine() throws IOException {
        files.map(MAP + """
                policy:
                  wide-offers: [nord, norf]
                  border-offers:
                    - sudd
                  head-counts:
                    nord: 10
                    est: 5
                """);

        assertThat(files.problems())
                .extracting(problem -> problem.line() + " " + problem.notice().code() + " "
                        + problem.notice().arguments())
                .containsExactly("10 POLE_UNKNOWN [norf]", "12 POLE_UNKNOWN [sudd]", "15 POLE_UNKNOWN [est]");
    }

    @Test
    void twoDestinationsOfOneNameAreTold() throws IOException {
        files.south(OTHER.replace("id: sud", "id: tri"));

        assertThat(files.codes()).containsExactly("POLE_ID_TWICE");
    }

    @Test
    void missingMapAndMissingCommunesAreTold() throws IOException {
        files.delete("poles/essai/map.yaml");
        assertThat(files.codes()).containsExactly("MAP_MISSING");

        files.delete("territory/communes.csv");
        assertThat(files.codes()).containsExactly("COMMUNES_UNREADABLE");
    }

    @Test
    void hubRefusesABrokenMapAndNamesTheFile() throws IOException {
        files.north(POLE.replace("\"01001\"", "\"01999\""));

        assertThatThrownBy(files::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nord.yaml:6");
    }
}
