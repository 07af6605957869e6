package fr.aiguillage.hub.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.Commune;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PoleMap;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The map that the project ships must be usable as it is. */
class ShippedPoleMapTest {

    private static final Path CONFIG = Path.of("..", "..", "config");
    private static final Communes COMMUNES = LoadCommunes.load(CONFIG);

    private final PoleMap map = LoadPoleMap.load(CONFIG, COMMUNES).nearest(LocalDate.of(2025, 10, 1));

    @Test
    void hasNoProblem() {
        assertThat(new PoleMapCheck().check(CONFIG)).isEmpty();
    }

    @Test
    void everyCommuneOfAinLoireAndRhoneHasExactlyOnePole() {
        assertThat(map.header().departments())
                .flatMap(COMMUNES::listByDepartment)
                .hasSizeGreaterThan(900)
                .allSatisfy(
                        commune -> assertThat(map.listByUnit(commune.code())).hasSize(1));
    }

    @Test
    void noCommuneBeyondTheAcademyIsOnItThoughIntercommunalBodiesCrossItsBorder() {
        assertThat(COMMUNES.units())
                .filteredOn(commune -> !map.header().departments().contains(commune.department()))
                .filteredOn(commune -> !map.listByUnit(commune.code()).isEmpty())
                .extracting(Commune::name)
                .isEmpty();
    }

    @Test
    void theCityOfLyonIsSplitByArrondissement() {
        assertThat(map.listByUnit(new CommuneCode("69383"))).containsExactly(new PoleId("lyon-est"));
        assertThat(map.listByUnit(new CommuneCode("69384"))).containsExactly(new PoleId("lyon-nord"));
    }
}
