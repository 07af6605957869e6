package fr.aiguillage.hub.territory;

import static fr.aiguillage.hub.territory.PoleMapFiles.MAP;
import static fr.aiguillage.hub.territory.PoleMapFiles.OTHER;
import static fr.aiguillage.hub.territory.PoleMapFiles.POLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps follow each other day by day, and one holds today. */
class EffectiveDatesCheckTest {

    @TempDir
    private Path config;

    private PoleMapFiles files;

    @BeforeEach
    void aSoundMap() throws IOException {
        files = PoleMapFiles.sound(config);
    }

    @Test
    void gapAndOverlapBetweenMapsAreTold() throws IOException {
        files.write("poles/suite/nord.yaml", POLE);
        files.write("poles/suite/sud.yaml", OTHER);
        files.write("poles/suite/map.yaml", MAP.replace("from: 2025-09-01, to: 2026-08-31", "from: 2026-08-31"));
        assertThat(files.codes()).containsExactly("MAPS_OVERLAP");

        files.write("poles/suite/map.yaml", MAP.replace("from: 2025-09-01, to: 2026-08-31", "from: 2026-09-02"));
        assertThat(files.codes()).containsExactly("MAPS_GAP");

        files.write("poles/suite/map.yaml", MAP.replace("from: 2025-09-01, to: 2026-08-31", "from: 2026-09-01"));
        assertThat(files.codes()).isEmpty();
    }

    @Test
    void aMapOrAnAgreementThatEndsBeforeItBeginsIsTold() throws IOException {
        files.map(MAP + "agreements: [{ref: C1, partner: P, effective: {from: 2026-01-01, to: 2025-01-01}}]\n");
        assertThat(files.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.notice().code()).isEqualTo(PoleNotice.EFFECTIVE_REVERSED);
            assertThat(problem.line()).isEqualTo(9);
        });

        files.map(MAP.replace("to: 2026-08-31", "to: 2025-08-31"));
        assertThat(files.codes()).containsExactly("EFFECTIVE_REVERSED", "NO_MAP_TODAY");
    }

    @Test
    void aDayWithoutAnyMapIsTold() throws IOException {
        files.map(MAP.replace("to: 2026-08-31", "to: 2026-03-01"));
        assertThat(files.codes()).containsExactly("NO_MAP_TODAY");

        files.map(MAP.replace("from: 2025-09-01", "from: 2026-03-03"));
        assertThat(files.codes()).containsExactly("NO_MAP_TODAY");
    }
}
