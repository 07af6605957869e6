package fr.aiguillage.core.matching.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldKindTest {

    @ParameterizedTest
    @CsvSource({
        "Mécanicien automobile (H/F), mecanicien automobile",
        "Mécanicien·ne automobile f/h, mecanicien automobile",
        "Mécanicien(ne) automobile - M/F/X, mecanicien automobile",
        "Directeur.trice d'atelier H/F, directeur d atelier",
        "Employé-e de commerce, employe de commerce",
        "Porte-fenêtre, porte fenetre"
    })
    void genderMarksTellNothing(String title, String expected) {
        assertThat(text(FieldKind.TITLE, title)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"75109, 75056", "13216, 13055", "69383, 69123", "13217, 13217", "2a004, 2A004"})
    void arrondissementsCountAsTheirCity(String code, String expected) {
        assertThat(text(FieldKind.COMMUNE, code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"69, 69", "69266, 69", "2A004, 20", "20000, 20", "97411, 974", "01000, 01"})
    void aDepartmentIsReadFromAnyCodeThatBeginsWithIt(String code, String expected) {
        assertThat(text(FieldKind.DEPARTMENT, code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Lyon 3e Arrondissement, lyon",
        "LYON CEDEX 03, lyon",
        "Saint-Étienne, st etienne",
        "ST ETIENNE, st etienne"
    })
    void townsAreSpeltOneWay(String name, String expected) {
        assertThat(text(FieldKind.TOWN, name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Stage du 12/01/2026 au 30/01/2026.",
        "Période : du 12 au 30 janvier 2026",
        "du 12 janvier au 30 janvier 2026",
        "'2026-W03,2026-W04,2026-W05'"
    })
    void weeksAreReadFromATextThatTellsThePeriod(String told) {
        assertThat(weeks(told)).isEqualTo(weeks("2026-W03|2026-W04|2026-W05"));
    }

    @Test
    void aPeriodIsReadThroughMarkup() {
        assertThat(weeks("<p>du 12&nbsp;janvier au <b>30 janvier 2026</b></p>"))
                .isEqualTo(weeks("2026-W03|2026-W04|2026-W05"));
    }

    @Test
    void aPeriodOverTheTurnOfTheYearBeginsInTheYearBefore() {
        assertThat(weeks("du 29 décembre au 9 janvier 2026")).isEqualTo(weeks("2026-W01,2026-W02"));
    }

    @ParameterizedTest
    @CsvSource({"du lundi au vendredi", "du 1er septembre 2025 au 31 août 2027", "du 12 au 30"})
    void whatIsNoPeriodTellsNoWeeks(String text) {
        assertThat(weeks(text)).isNull();
    }

    private static @Nullable Value weeks(String text) {
        return FieldKind.WEEKS.normaliser(WordRules.NONE).normalise(new RawValues(List.of(text)));
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void aKindIsASetWhenItsValuesHaveTokens(FieldKind kind) {
        String raw = switch (kind) {
            case SIRET, SIREN -> "73282932000074";
            case DAY -> "2026-01-12";
            case COMMUNE, DEPARTMENT -> "69123";
            case WEEKS -> "2026-W03,2026-W04";
            default -> "Lyon 69123 chef de cuisine";
        };
        WordRules rules = new WordRules(Set.of(), Map.of("chef", "lead"));

        assertThat(kind.isSet())
                .isEqualTo(kind.normaliser(rules)
                                .normalise(new RawValues(List.of(raw)))
                                .tokens()
                                .length
                        > 0);
    }

    @Test
    void aBrandAndALegalNameSayTheirCommonWordsOnce() {
        WordRules rules = new WordRules(Set.of("sarl"), Map.of());

        assertThat(FieldKind.WORDS
                        .normaliser(rules)
                        .normalise(new RawValues(List.of("SARL RESTAURANT THEVENET", "Restaurant Thévenet Traiteur")))
                        .text())
                .isEqualTo("restaurant thevenet traiteur");
    }

    @Test
    void aSiretWithAWrongCheckDigitIsAsGoodAsNone() {
        assertThat(FieldKind.SIRET.normaliser(WordRules.NONE).normalise(new RawValues(List.of("73282932000075"))))
                .isNull();
        assertThat(text(FieldKind.SIRET, "732 829 320 00074")).isEqualTo("73282932000074");
    }

    @Test
    void wordsWithoutMeaningAreDroppedUnlessNothingRemains() {
        WordRules rules = new WordRules(Set.of("stage", "de"), Map.of("resto", "restaurant"));

        assertThat(text(FieldKind.WORDS, rules, "Stage de resto")).isEqualTo("restaurant");
        assertThat(text(FieldKind.WORDS, rules, "Stage")).isEqualTo("stage");
    }

    @Test
    void thousandsAreOneFigure() {
        Value spaced = FieldKind.FIGURES
                .normaliser(WordRules.NONE)
                .normalise(new RawValues(List.of("3 768 euros, 35 h, 2 postes")));
        Value plain = FieldKind.FIGURES.normaliser(WordRules.NONE).normalise(new RawValues(List.of("3768 - 35")));

        assertThat(spaced).isEqualTo(plain);
    }

    @Test
    void trackingIsNoPartOfAPage() {
        assertThat(text(FieldKind.URL, "https://www.exemple.fr/offre?id=7&utm_source=x"))
                .isEqualTo(text(FieldKind.URL, "http://exemple.fr/offre?id=7"));
    }

    private static String text(FieldKind kind, String raw) {
        return text(kind, WordRules.NONE, raw);
    }

    private static String text(FieldKind kind, WordRules rules, String raw) {
        return kind.normaliser(rules).normalise(new RawValues(List.of(raw))).text();
    }
}
