package fr.aiguillage.hub.matchfiles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.engine.MatchAll;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stories that the rules shipped in {@code config/rules/matching.yaml} must tell. */
class ShippedMatchingModelTest {

    private static final String WORKSHOP = """
            Au sein de l'atelier, vous participez à l'entretien courant des véhicules : vidange, freins, pneumatiques.
            Vous découvrez le diagnostic électronique avec la valise, l'accueil des clients et la commande des pièces.
            Le garage est à dix minutes à pied du tramway ; une tenue de travail et des chaussures sont fournies.
            """;

    private ModelEngine engine;

    @BeforeEach
    void load() throws IOException {
        engine = new ModelEngine(LoadMatchModel.from(Path.of("../../config/rules/matching.yaml")), Epoch.EMPTY);
    }

    @Test
    void twoPeriodsInTheSameGarageStayTwo() {
        Print winter = garage("a", "weeks", "2026-W03,2026-W04,2026-W05");
        Print spring = garage("b", "weeks", "2026-W12,2026-W13,2026-W14");

        assertThat(engine.compare(winter, spring).vetoes()).containsExactly("DISJOINT_WEEKS");
        assertThat(clusters(winter, spring)).isEqualTo(2);
    }

    @Test
    void theSamePeriodPublishedTwiceIsOne() {
        Print one = garage("a", "weeks", "2026-W03,2026-W04,2026-W05");
        Print other = garage("b", "weeks", "2026-W03,2026-W04,2026-W05", "title", "Stage mécanicien(ne) auto H/F");

        assertThat(clusters(one, other)).isEqualTo(1);
    }

    @Test
    void aNationalRetailersFortyShopsStayForty() {
        List<Print> shops = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            shops.add(print(
                    "shop" + i,
                    "title",
                    "Employé libre-service (H/F)",
                    "employer",
                    "SUPER CASINO SAS",
                    "siret",
                    "73282932000074",
                    "commune",
                    String.valueOf(69001 + i),
                    "city",
                    "Ville" + (char) ('a' + i % 26) + i,
                    "description",
                    WORKSHOP));
        }

        assertThat(clusters(shops.toArray(Print[]::new))).isEqualTo(40);
    }

    @Test
    void aHeadOfficeSiretDoesNotMergeTwoSites() {
        Print lyon = garage("a", "siret", "73282932000074", "commune", "69383", "city", "Lyon 3e");
        Print macon = garage("b", "siret", "73282932000074", "commune", "71270", "city", "Mâcon");

        assertThat(engine.compare(lyon, macon).band()).isEqualTo(Band.DISTINCT);
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, Découverte des métiers de l'automobile, commune, 69266",
        "0.67, Découverte des métiers de l'automobile, city, VILLEURBANNE",
        "0.5, Aide atelier, postcode, 69100",
        "0.4, Immersion en entreprise, city, Villeurbanne",
        "0.4, Stage PFMP H/F, department, 69"
    })
    void truncatedRetitledAndWithoutEmployerIsAtLeastInReview(
            double share, String title, String placeColumn, String place) {
        Print whole = garage("a", "postcode", "69100", "weeks", "2026-W10,2026-W11");
        String begun = WORKSHOP.substring(0, (int) (share * WORKSHOP.length())) + "…";
        Print copy = print("b", "title", title, placeColumn, place, "description", begun);

        assertThat(engine.keys(whole)).containsAnyOf(engine.keys(copy));
        assertThat(engine.compare(whole, copy).band()).isNotEqualTo(Band.DISTINCT);
    }

    @Test
    void twoOrganisationsWithReliableNumbersNeverMerge() {
        Edge edge = engine.compare(garage("a", "siret", "73282932000074"), garage("b", "siret", "35600000000048"));

        assertThat(edge.vetoes()).contains("OTHER_ORGANISATION");
    }

    @Test
    void levelsThatHaveNothingInCommonForbidTheMerge() {
        assertThat(engine.compare(garage("a", "levels", "CAP"), garage("b", "levels", "TROISIEME"))
                        .vetoes())
                .containsExactly("DISJOINT_LEVELS");
    }

    @Test
    void whatTheHubPublishedIsRecognisedWhenItComesBack() {
        Edge edge = engine.compare(
                print("a", "title", "Vente", "origin", "banque-lyon:12"),
                print("b", "title", "Boulangerie", "origin", "banque-lyon:12,pole-emploi:7"));

        assertThat(edge.band()).isEqualTo(Band.MATCH);
    }

    @Test
    void theLevelsAddUpToTheWeight() {
        Edge edge = engine.compare(garage("a"), garage("b", "title", "Vendeur", "siret", "73282932000074"));

        assertThat(edge.levels().stream().mapToInt(Edge.FieldLevel::weight).sum())
                .isEqualTo(edge.weight());
    }

    @Test
    void theFilterNeverSparesAComparisonThatWouldCount() {
        Random random = new Random(5);
        String[][] choices = {
            {"employer", "Garage Martin", "Martin Automobiles", "Boulangerie Perrin"},
            {"siret", "73282932000074", "35600000000048", ""},
            {"commune", "69266", "69383", ""},
            {"title", "Mécanicien", "Mécanicien automobile", "Vendeur"},
            {"weeks", "2026-W03", "2026-W03,2026-W04", "2026-W12"},
            {"levels", "CAP", "CAP,BAC_PRO", ""},
            {"description", WORKSHOP, WORKSHOP.substring(60), "Accueil des clients en boutique."}
        };
        int counted = 0;
        for (int i = 0; i < 3000; i++) {
            Print one = drawn("a", choices, random);
            Print other = drawn("b", choices, random);
            Edge edge = engine.compare(one, other);
            boolean isCounted = edge.weight() >= engine.model().review();
            counted += isCounted ? 1 : 0;
            assertThat(engine.findWeighed(one, other))
                    .isEqualTo(Optional.of(edge).filter(any -> isCounted));
            assertThat(engine.findEdge(one, other))
                    .isEqualTo(Optional.of(edge).filter(any -> edge.band() != Band.DISTINCT));
        }
        assertThat(counted).isBetween(300, 2700);
    }

    private Print drawn(String id, String[][] choices, Random random) {
        String[] columns = new String[2 * choices.length];
        for (int i = 0; i < choices.length; i++) {
            columns[2 * i] = choices[i][0];
            columns[2 * i + 1] = choices[i][1 + random.nextInt(choices[i].length - 1)];
        }
        return print(id, columns);
    }

    @Test
    void storedPrintsCompareAsFreshOnes() {
        Print one = garage("a", "weeks", "2026-W03", "siret", "73282932000074");
        Print other = garage("b", "weeks", "2026-W03,2026-W04");

        Print stored = engine.decode(engine.encode(one));

        assertThat(stored).isEqualTo(one);
        assertThat(engine.compare(stored, other)).isEqualTo(engine.compare(other, one));
    }

    private Print garage(String id, String... changed) {
        String[] base = {
            "title", "Mécanicien automobile H/F",
            "employer", "Garage Martin SARL",
            "commune", "69266",
            "city", "Villeurbanne",
            "description", WORKSHOP
        };
        String[] all = Arrays.copyOf(base, base.length + changed.length);
        System.arraycopy(changed, 0, all, base.length, changed.length);
        return print(id, all);
    }

    /** Columns and values in turn; the last value of a column counts. */
    private Print print(String id, String... columns) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            values.put(columns[i], List.of(columns[i + 1]));
        }
        return engine.print(ReadMatchRecords.key(id), values);
    }

    private int clusters(Print... prints) {
        return new MatchAll(engine, edge -> {}, done -> {}).run(List.of(prints)).size();
    }
}
