package fr.aiguillage.hub.territory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.Commune;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.hub.OfferJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    @Test
    void noDigitsOfFranceThatAreBothAPostcodeAndAnInseeCodeAreEverMixed() {
        PlaceOffers places = LoadPlacing.load(CONFIG, LoadPoleMap.load(CONFIG, COMMUNES), COMMUNES);
        List<Commune> both = COMMUNES.units().stream()
                .filter(unit -> !COMMUNES.listByPostcode(unit.code().value()).isEmpty())
                .toList();

        assertThat(both).hasSizeGreaterThan(1000);
        assertThat(both).allSatisfy(unit -> {
            String digits = unit.code().value();
            List<CommuneCode> lettersGoTo =
                    COMMUNES.listByPostcode(digits).stream().map(Commune::code).toList();
            CommuneCode byCode = at(places, "inseeCode", digits).commune();
            CommuneCode byPostcode = at(places, "postcode", digits).commune();

            assertThat(byCode).isEqualTo(unit.code());
            assertThat(byPostcode).isEqualTo(lettersGoTo.size() == 1 ? lettersGoTo.get(0) : null);
        });
    }

    private static Placement at(PlaceOffers places, String field, String digits) {
        ObjectNode json = OfferJson.offer("1").node();
        json.putObject("place").put(field, digits).put("precision", "POSTCODE");
        Offer offer = new OfferReader()
                .read(json, new OfferDefaults(DiffusionScope.OPEN))
                .offer();
        return places.place(Objects.requireNonNull(offer), LocalDate.of(2026, 3, 2));
    }
}
